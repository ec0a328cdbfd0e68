import { createHash } from 'node:crypto';
import type { WxtBrowser } from 'wxt/browser';
import type { Companion } from '../browser/companion.ts';

declare const chrome: WxtBrowser;

/** The account's id as an earlier version made it: a fast hash. */
export const oldAccountOf = (key: string, salt: string): string =>
  createHash('sha256')
    .update(salt + key)
    .digest('hex')
    .slice(0, 16);

/** Brings what is stored back to how an earlier version left it: the key as it was typed, its account under an old id. */
export async function toOldVersion(companion: Companion, salt: string): Promise<void> {
  const { apiKey } = await companion.worker.evaluate(() =>
    chrome.storage.local.get<{ apiKey: { key: string; account: string } }>('apiKey'),
  );
  const ids = { from: apiKey.account, to: oldAccountOf(apiKey.key, salt), salt };
  await companion.worker.evaluate(async ({ from, to, salt: oldSalt }) => {
    const stored = JSON.stringify(await chrome.storage.local.get(null)).replaceAll(from, to);
    const { accountSalt: _new, ...rest } = JSON.parse(stored) as Record<string, unknown>;
    await chrome.storage.local.remove(['accountSalt', `account:${from}`]);
    await chrome.storage.local.set({ ...rest, salt: oldSalt });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('botzverse');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    await new Promise<void>((resolve) => {
      const transaction = db.transaction('orders', 'readwrite');
      const orders = transaction.objectStore('orders');
      const reading = orders.getAll();
      reading.addEventListener('success', () => {
        for (const order of reading.result as { account: string }[]) orders.put({ ...order, account: to });
      });
      transaction.addEventListener('complete', () => resolve());
    });
    db.close();
  }, ids);
}

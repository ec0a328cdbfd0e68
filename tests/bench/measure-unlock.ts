import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { connect, send } from '../e2e/support/by-command.ts';
import { startPanel } from '../panel/panel.ts';

declare const chrome: WxtBrowser;

const passphrase = 'correct horse battery staple';

/** In milliseconds, one each a round. */
export type UnlockTimes = {
  /** From the press on "Unlock" to the painted balance. */
  painted: number[];
  /** What the passphrase's own rounds take in a page: no unlock can be quicker. */
  derived: number[];
};

/** As many rounds of PBKDF2 as the lock's slot has, or the fewest that it may have. */
const deriveOnce = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    type Slot = { rounds?: number };
    const { apiKey } = await chrome.storage.local.get<{ apiKey?: { slots?: Slot[] } }>('apiKey');
    const iterations = apiKey?.slots?.[0]?.rounds ?? 1_000_000;
    const base = await crypto.subtle.importKey('raw', new Uint8Array(28), 'PBKDF2', false, ['deriveBits']);
    const from = performance.now();
    const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations };
    await crypto.subtle.deriveBits(algorithm, base, 256);
    return performance.now() - from;
  });

/** Presses "Unlock", and resolves when the balance was painted. */
const unlockOnce = (popup: Page): Promise<number> =>
  popup.evaluate(async () => {
    const painted = Promise.withResolvers<number>();
    const observer = new MutationObserver(() => {
      if (!document.querySelector('header bdi')?.textContent) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => painted.resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    const from = performance.now();
    document.querySelector<HTMLButtonElement>('form button[type=submit], form button.primary')?.click();
    return (await painted.promise) - from;
  });

/** Locks and unlocks in turn; the first round does not count. */
export async function measureUnlock(rounds: number): Promise<UnlockTimes> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  const panel = await startPanel();
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile });
  const times: UnlockTimes = { painted: [], derived: [] };
  try {
    const page = await connect(companion);
    await send(page, { type: 'setPassphrase', passphrase, current: '' });
    for (let round = 0; round <= rounds; round += 1) {
      await send(page, { type: 'lock', isForced: true });
      const popup = await companion.context.newPage();
      await popup.goto(`chrome-extension://${companion.extensionId}/popup.html`);
      await popup.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      const painted = await unlockOnce(popup);
      await popup.close();
      const derived = await deriveOnce(page);
      if (round === 0) continue;
      times.painted.push(painted);
      times.derived.push(derived);
    }
  } finally {
    await companion.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return times;
}

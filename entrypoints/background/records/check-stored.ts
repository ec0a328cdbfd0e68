import { browser } from 'wxt/browser';
import { channelsKey, sortChannels } from '@/utils/channels/my-channels';
import type { DamagedRecord } from '@/utils/orders-db/damaged-record';
import { settingsSchema } from '@/utils/settings';
import { damagedLimits } from '@/utils/spending/limits';
import { limitsKey, storedLimits } from '@/utils/spending/stored-limits';
import { Damage } from '@/utils/stored-shapes';
import { accountSchema } from '../account/account';
import { setAside, keepAside } from './damaged-records';

/** A damaged value, its copies to be kept aside, and its replacement `left`; `undefined` removes it. */
type Found = { key: string; copies: DamagedRecord[]; left: unknown };

const reasonOf = (issues: readonly { path: readonly PropertyKey[]; code?: string }[] = []): string =>
  issues.map(({ path, code }) => `${path.map(String).join('.') || 'record'}: ${code ?? 'damaged'}`)[0] ?? '';

function checkOne(key: string, value: unknown): Found | null {
  if (key === channelsKey) {
    const { whole, damaged } = sortChannels(value);
    if (damaged.length === 0) return null;
    const copies = damaged.map((each) => setAside('myChannels', each, 'not a channel', true));
    return { key, copies, left: whole };
  }
  if (key === limitsKey) {
    const limits = storedLimits(value);
    if (!(limits instanceof Damage)) return null;
    const copy = setAside('spendingLimits', value, limits.field || 'record', true);
    // Nothing in their place would be no limits.
    return { key, copies: [copy], left: damagedLimits };
  }
  const isAccount = key.startsWith('account:');
  if (!isAccount && key !== 'settings') return null;
  const read = (isAccount ? accountSchema : settingsSchema).safeParse(value);
  if (read.success) return null;
  const from = isAccount ? 'account' : 'settings';
  return { key, copies: [setAside(from, value, reasonOf(read.error.issues), true)], left: undefined };
}

/**
 * Sets aside damaged settings, channels and accounts, so that the next write overwrites nothing that may be wanted. The
 * API key is a secret: it is never copied.
 */
export async function checkStored(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const found = Object.entries(stored).flatMap(([key, value]) => checkOne(key, value) ?? []);
  if (found.length === 0) return;
  await keepAside(found.flatMap(({ copies }) => copies));
  const replaced = found.filter(({ left }) => left !== undefined);
  if (replaced.length > 0) {
    await browser.storage.local.set(Object.fromEntries(replaced.map(({ key, left }) => [key, left])));
  }
  await browser.storage.local.remove(found.filter(({ left }) => left === undefined).map(({ key }) => key));
}

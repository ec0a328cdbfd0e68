import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf, showBadge, titleOf } from '@/entrypoints/background/snapshot/badge';
import type { ErrorName } from '@/utils/errors';

const account = {
  id: 'acc',
  keyEnd: '9f27',
  checkedAt: 1,
  rateUnit: null,
  rateUnitFrom: null,
  isRateUnitSet: false,
};
const locked = { isLocked: true, waitsUntil: null, passkey: null };
const facts = (openCount: number, unsettled = 0, problem: ErrorName | null = null) => ({
  account,
  lock: null,
  openCount,
  chargedTwice: [] as unknown[],
  falls: [] as unknown[],
  unsettled: Array.from({ length: unsettled }),
  problem: problem === null ? null : { name: problem, detail: null, at: 1 },
});

describe('the badge', () => {
  test.each([
    ['is empty when nothing is open', facts(0), '', false],
    ['counts the open orders', facts(3), '3', false],
    ['shows 99 as it is', facts(99), '99', false],
    ['stops counting beyond 99', facts(100), '99+', false],
    ['asks for the user when an order is not settled', facts(3, 1), '3!', true],
    ['is "!" alone when nothing is open and the key is refused', facts(0, 0, 'keyRejected'), '!', true],
    ['asks for the user when the storage fails', facts(0, 0, 'storageFailed'), '!', true],
    ['is four characters at most', facts(1000, 2), '99+!', true],
    ['asks for the user when an order was charged twice', { ...facts(1), chargedTwice: [{}] }, '1!', true],
    ['asks for the user when a fall is not explained', { ...facts(0), falls: [{}] }, '!', true],
    ['does not ask for the user when the panel cannot be reached', facts(2, 0, 'noConnection'), '2', false],
    ['is empty while the key is locked', { ...facts(4, 1), lock: locked }, '', false],
    ['counts while it is unlocked', { ...facts(4), lock: { ...locked, isLocked: false } }, '4', false],
    ['is empty where the user wants none', { ...facts(4, 1), badge: 'none' as const }, '', false],
    [
      'counts nothing where only what needs the user is wanted',
      { ...facts(4), badge: 'needsUser' as const },
      '',
      false,
    ],
    ['asks for the user there all the same', { ...facts(4, 1), badge: 'needsUser' as const }, '!', true],
    ['is empty without a key', { ...facts(4, 1, 'keyRejected'), account: null }, '', false],
  ])('%s', (_name, given, text, needsUser) => {
    expect(badgeOf(given)).toEqual({ text, needsUser });
  });

  test('is drawn with its colour and the title', async () => {
    await showBadge(facts(2, 1));
    expect(await fakeBrowser.action.getBadgeText({})).toBe('2!');
    expect(await fakeBrowser.action.getBadgeBackgroundColor({})).toEqual([0xff, 0xc4, 0x4d, 255]);
    await showBadge(facts(2));
    expect(await fakeBrowser.action.getBadgeText({})).toBe('2');
    expect(await fakeBrowser.action.getBadgeBackgroundColor({})).toEqual([0x0a, 0x7a, 0x79, 255]);
    expect(await fakeBrowser.action.getTitle({})).toBe('2 open orders');
  });
});

const shown = () => vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue();

describe('the icon', () => {
  test('is left as the manifest has it without a lock', async () => {
    const icon = shown();
    await showBadge(facts(2));
    expect(icon).not.toHaveBeenCalled();
  });

  test('has a lock while the key is locked, and loses it', async () => {
    const icon = shown();
    await showBadge({ ...facts(2), lock: locked });
    await showBadge({ ...facts(2), lock: { ...locked, isLocked: false } }, true);
    const paths = icon.mock.calls.map(([{ path }]) => (path as Record<string, string>)['16']);
    expect(paths).toEqual(['/icon/locked/16.png', '/icon/16.png']);
  });
});

describe('the title says the same in words', () => {
  test.each([
    [facts(0), 'Botzverse Companion. No open orders'],
    [facts(1), '1 open order'],
    [facts(1200), '1,200 open orders'],
    [facts(2, 1), '1 order is not confirmed. 2 open orders'],
    [facts(2, 3), '3 orders are not confirmed. 2 open orders'],
    [{ ...facts(2, 1), chargedTwice: [{}] }, '1 order was charged twice, we believe. 2 open orders'],
    [facts(1, 2, 'keyRejected'), 'Botzverse refused your key. 1 open order'],
    [facts(1, 0, 'timedOut'), '1 open order'],
    [{ ...facts(0), lock: locked }, 'Locked. Click to unlock'],
    [{ ...facts(3), lock: locked }, 'Locked: 3 open orders aren’t followed. Click to unlock'],
    [{ ...facts(0), account: null }, 'Botzverse Companion. Add your API key to start'],
  ])('%#', (given, title) => {
    expect(titleOf(given)).toBe(title);
  });

  test('quotes nothing of the panel’s while amounts and names are hidden', () => {
    const problem = { name: 'readsRefused' as const, detail: 'monstercat owes $4.20', at: 1 };
    expect(titleOf({ ...facts(1), problem })).toContain('monstercat owes $4.20');
    const hidden = titleOf({ ...facts(1), problem, isHidden: true });
    expect(hidden).not.toMatch(/monstercat|4\.20/);
    expect(hidden).not.toBe('');
  });
});

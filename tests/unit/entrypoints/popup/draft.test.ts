import { describe, expect, it } from 'vitest';
import type { ActiveTab } from '@/entrypoints/popup/active-tab';
import { findDraft, keepDraft, newDraft, withoutKey } from '@/entrypoints/popup/draft';
import type { Channel } from '@/utils/channels/channel';

const minute = 60_000;
const monstercat: Channel = { platform: 'twitch', name: 'monstercat' };
const nightbakery: Channel = { platform: 'kick', name: 'nightbakery' };
const at = (channel: Channel | null, id = 1, isPrivate = false): ActiveTab => ({
  id,
  channel,
  platformName: '',
  isPrivate,
});

describe('a draft', () => {
  it('comes back on its channel, in whichever tab', () => {
    const draft = newDraft(monstercat, at(monstercat), 0);
    expect(findDraft([draft], at({ platform: 'twitch', name: 'Monstercat' }, 2), minute)).toBe(draft);
  });

  it('comes back for 15 minutes and no longer', () => {
    const draft = newDraft(monstercat, at(monstercat), 0);
    expect(findDraft([draft], at(monstercat), 15 * minute)).toBe(draft);
    expect(findDraft([draft], at(monstercat), 15 * minute + 1)).toBeNull();
  });

  it('does not come back on another channel, even in the same tab', () => {
    const draft = newDraft(monstercat, at(monstercat), 0);
    expect(findDraft([draft], at(nightbakery), minute)).toBeNull();
  });

  it('for a link that was right-clicked comes back on the page where that was', () => {
    const draft = newDraft(nightbakery, at(null), 0);
    expect(findDraft([draft], at(null), minute)).toBe(draft);
    expect(findDraft([draft], at(null, 2), minute)).toBeNull();
    expect(findDraft([draft], at(monstercat), minute)).toBeNull();
  });

  it('without a channel comes back in its tab only', () => {
    const draft = newDraft(null, at(null), 0);
    expect(findDraft([draft], at(null), minute)).toBe(draft);
    expect(findDraft([draft], at(null, 2), minute)).toBeNull();
  });

  it('is the newest of those that fit', () => {
    const older = newDraft(monstercat, at(monstercat), 0);
    const newer = newDraft(nightbakery, at(monstercat), 1);
    expect(findDraft([newer, older], at(monstercat), minute)).toBe(newer);
  });

  it('takes the place of the one before it for the same channel', () => {
    const before = newDraft(monstercat, at(monstercat), 0);
    const other = newDraft(nightbakery, at(nightbakery), 0);
    const after = { ...before, quantity: '500', at: minute };
    expect(keepDraft([before, other], after, minute)).toEqual([other, after]);
  });

  it('drops those that are too old when another is kept', () => {
    const old = newDraft(nightbakery, at(nightbakery), 0);
    const draft = newDraft(monstercat, at(monstercat), 16 * minute);
    expect(keepDraft([old], draft, 16 * minute)).toEqual([draft]);
  });

  it('of a private window is neither kept nor looked for', () => {
    const draft = newDraft(monstercat, at(monstercat, 1, true), 0);
    expect(keepDraft([], draft, 0)).toEqual([]);
    const open = newDraft(monstercat, at(monstercat), 0);
    expect(findDraft([open], at(monstercat, 2, true), minute)).toBeNull();
  });

  it('is kept without what may be the key, whichever field it was pasted into', () => {
    const draft = { ...newDraft(monstercat, at(monstercat), 0), quantity: '100' };
    const key = 'a-key-0123456789abcd4f2a';
    expect(withoutKey(draft, '4f2a')).toEqual(draft);
    for (const field of ['channel', 'query', 'quantity', 'interval'] as const) {
      expect(withoutKey({ ...draft, [field]: `key: ${key} ` }, '4f2a')).toEqual({ ...draft, [field]: '' });
    }
  });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '@/entrypoints/popup/draft';
import { draft } from '@/entrypoints/popup/draft-in-view';
import { openDraft } from '@/entrypoints/popup/drafts';
import { isPlacing, placeOrder } from '@/entrypoints/popup/order/place-order';
import { chrome } from '@/utils/chrome';

const from = { id: 1, channel: null, platformName: '', isPrivate: false };
const shown = { name: 'Viewers', category: null, type: null, rate: '0.5', min: null, max: null };
const order = {
  service: '2114',
  channel: { platform: 'twitch' as const, name: 'monstercat' },
  link: 'monstercat',
  quantity: 500,
  interval: null,
  confirmed: [],
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('an order of which the worker says nothing keeps its uuid, and what was agreed to counts for no other', async () => {
  vi.spyOn(chrome.runtime, 'sendMessage').mockReturnValue(new Promise(() => undefined));
  openDraft({
    ...newDraft(order.channel, from, Date.now()),
    step: 'review',
    uuid: 'its-uuid',
    confirmed: ['orderUnsettled'],
  });
  const placing = placeOrder(order, 'account', shown);
  await vi.advanceTimersByTimeAsync(89_000);
  expect(isPlacing.value).toBe(true);
  // The order's own limit, then that of the question for its record.
  await vi.advanceTimersByTimeAsync(300_000);
  await placing;
  expect(isPlacing.value).toBe(false);
  expect(draft.value).toMatchObject({
    step: 'review',
    uuid: 'its-uuid',
    confirmed: [],
    problem: { name: 'stillWaiting' },
  });
});

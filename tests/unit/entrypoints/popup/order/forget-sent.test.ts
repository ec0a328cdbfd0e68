import { beforeEach, expect, it } from 'vitest';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { newDraft } from '@/entrypoints/popup/draft';
import { keptDrafts, openDraft, restoreDrafts } from '@/entrypoints/popup/drafts';
import { isSent } from '@/entrypoints/popup/order/forget-sent';
import type { OrderState } from '@/utils/orders/order';
import { freshProfile } from '../../background/fresh-worker';
import { sampleOrder, uuidOf } from '../../background/sample-order';

const from = { id: 1, channel: null, platformName: '', isPrivate: false };

beforeEach(async () => {
  await freshProfile();
  restoreDrafts([]);
  openDraft({ ...newDraft({ platform: 'twitch', name: 'monstercat' }, from, Date.now()), uuid: uuidOf(1) });
});

const record = (state: OrderState) => saveOrders([sampleOrder({ uuid: uuidOf(1), state })]);

it('a review under whose uuid nothing is on record is still open', async () => {
  expect(await isSent(uuidOf(1))).toBe(false);
  expect(keptDrafts()).toHaveLength(1);
});

it.each(['placed', 'unknown', 'placedIdLost', 'ambiguous', 'notPlaced', 'dismissed'] as const)(
  'one that ended as %s is over, and what was typed is forgotten',
  async (state) => {
    await record(state);
    expect(await isSent(uuidOf(1))).toBe(true);
    expect(keptDrafts()).toEqual([]);
  },
);

it.each(['intent', 'sending', 'rejected', 'notSent'] as const)(
  'one that is %s is over, and may still be shown again',
  async (state) => {
    await record(state);
    expect(await isSent(uuidOf(1))).toBe(true);
    expect(keptDrafts()).toHaveLength(1);
  },
);

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { classifyMessage } from '@/entrypoints/background/panel/replies/classify-message';
import { placeOrder } from '@/entrypoints/background/placing/place-order';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readBalance } from '@/entrypoints/background/tracking/read-balance';
import { trackOrders } from '@/entrypoints/background/tracking/track-orders';
import field from '@/tests/cases/field.json';
import { readReply, replyOf } from '@/tests/replies/read-reply';
import { readOrder } from '@/utils/orders-db/read-orders';
import { statusLabel } from '@/utils/orders/order-label';
import { quietSince } from '@/utils/orders/order-news';
import { balance, fakePanel, reply } from './fake-panel';
import { declareChannels, freshProfile, saveTestKey } from './fresh-worker';
import { sampleCommand } from './sample-command';
import { sampleOrder, sampleReport, uuidOf } from './sample-order';

type Given = { http: number; body: string; ids: string[]; messages: string[]; words: string[] };
const given = new Map(
  field.flatMap(({ id, input }) => (typeof input === 'string' ? [] : [[id, input as unknown as Given]])),
);

let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = ({ body, http }: Given) => reply(body, { status: http });

/** Two open orders; asked together the panel answers as in the case, and one by one each as its own. */
async function asksSingly(the: Given): Promise<void> {
  const orders = the.ids.map((id, n) => sampleOrder({ uuid: uuidOf(n + 1), id, account: saved.account }));
  await saveOrders(orders);
  const sent = fakePanel({
    status: ({ order }) =>
      order === undefined ? answer(the) : reply({ status: 'In progress', charge: `0.${String(order)}` }),
  });
  const askedFor = () => sent.filter(({ action }) => action === 'status').map(({ order }) => order);
  await trackOrders(saved, 'background');
  expect(askedFor()).toEqual([undefined, 701, 702]);
  expect((await readOrder(uuidOf(1)))?.report).toMatchObject({ word: 'In progress', charge: '0.701' });
  expect((await readOrder(uuidOf(2)))?.report).toMatchObject({ word: 'In progress', charge: '0.702' });
  await trackOrders(saved, 'background');
  expect(askedFor().slice(3).toSorted()).toEqual([701, 702]);
}

async function place(the: Given) {
  fakePanel({ add: () => answer(the), balance: () => balance('1000.00') });
  await placeOrder(sampleCommand(), saved);
  return readOrder(uuidOf(1));
}

const stillPolls = async () => {
  expect((await readAccount(saved.account)).problem).toBeNull();
  const sent = fakePanel();
  await readBalance(saved, 'background');
  expect(sent).toHaveLength(1);
};

const read = (action: Parameters<typeof readReply>[0], the: Given) =>
  readReply(action, replyOf(the.body, the.http), the.ids);

/** By the name of the case. */
const rights: Record<string, (the: Given) => Promise<void> | void> = {
  'A01-several-order-not-found': asksSingly,
  'A02-several-missing-order-400': asksSingly,
  'A05-several-flat': asksSingly,
  'A10-key-wrong-localized': async (the) => {
    fakePanel({ balance: () => answer(the) });
    const refused = { name: 'readsRefused', detail: 'API key hatalı' };
    await expect(readBalance(saved, 'background')).rejects.toMatchObject(refused);
    expect((await readAccount(saved.account)).problem).toMatchObject(refused);
    await expect(readBalance(saved, 'background')).rejects.toMatchObject({ name: 'heldBack' });
  },
  'A20-supplier-key': async (the) => {
    expect(await place(the)).toMatchObject({ state: 'rejected', error: { name: 'supplierRefused' } });
    await stillPolls();
  },
  'A22-supplier-balance': async (the) => {
    expect(await place(the)).toMatchObject({ state: 'rejected', error: { name: 'supplierRefused' } });
    await stillPolls();
  },
  'A23-user-not-found-after-create': async (the) => {
    expect(await place(the)).toMatchObject({ state: 'unknown' });
    await stillPolls();
  },
  'A30-link-busy-wordings': ({ messages }) => {
    for (const message of messages) {
      expect(classifyMessage(message)).toBe('linkBusy');
      expect(readReply('add', replyOf(JSON.stringify({ error: message })))).toMatchObject({
        kind: 'rejected',
        error: 'linkBusy',
      });
    }
  },
  'A31-definite-refusals-missed': ({ messages }) => {
    expect(messages.map(classifyMessage)).toEqual([
      'insufficientBalance',
      'quantityRefused',
      'quantityRefused',
      'serviceGone',
      'quantityRefused',
      'quantityRefused',
    ]);
  },
  'A33-unknown-words-taken-later': async (the) => {
    const words = 'İşlem sıraya alındı';
    expect(await place(the)).toMatchObject({ state: 'unknown', error: { message: words } });
    // One unchanged balance soon after proves little.
    await readBalance(saved, 'background');
    expect((await readOrder(uuidOf(1)))?.state).toBe('unknown');
  },
  'A35-success-zero': (the) => {
    expect(read('add', the)).toMatchObject({ kind: 'unsure', detail: 'Link is private' });
  },
  'A37-order-beside-error': async (the) => {
    expect(await place(the)).toMatchObject({ state: 'unknown', id: null, offeredId: '777002' });
  },
  'A40-final-elsewhere': ({ words }) => expectShown(words),
  'A41-localized-words': ({ words }) => expectShown(words),
  'A44-remains-grouped': (the) => {
    expect(read('status', the)).toMatchObject({
      answers: { '701': { report: { word: 'In progress', remains: null, startCount: null, charge: null } } },
    });
  },
  'A46-per-id-is-not-a-number': (the) => {
    expect(read('status', the)).toMatchObject({
      answers: { '701': { kind: 'notFound' }, '702': { report: { word: 'Fail' } } },
    });
  },
  'A50-entities': (the) => {
    expect(read('services', the)).toMatchObject({
      services: [{ name: 'Followers & Viewers ✅', category: 'Twitch » Live' }],
    });
  },
  'A53-empty-list': (the) => {
    // `read-services.test.ts`: it is named, and the list from before stays.
    expect(read('services', the)).toEqual({ kind: 'services', services: [], droppedRows: 0 });
  },
  'A63-success-false-text': (the) => {
    expect(read('balance', the)).toMatchObject({ kind: 'error', detail: 'Wrong key' });
  },
  'A66-429-ratelimit-reset': async ({ body, http }) => {
    const headers = { 'RateLimit-Reset': '1700', 'X-RateLimit-Reset': '20' };
    fakePanel({ balance: () => reply(body, { status: http, headers }) });
    const asked = { name: 'tooManyRequests', retryAfterSeconds: 1700 };
    await expect(readBalance(saved, 'background')).rejects.toMatchObject(asked);
  },
};

/** As they are, open, and after 30 days without news out of the count. */
function expectShown(words: string[]): void {
  for (const word of words) {
    const order = sampleOrder({ report: sampleReport({ word, at: 0 }) });
    expect(statusLabel(word)).toBe(word);
    expect(quietSince(order, 29 * 86_400_000)).toBeNull();
    expect(quietSince(order, 30 * 86_400_000)).toBe(0);
  }
}

describe('each case of the field', () => {
  test('has what is right of it', () => {
    expect(Object.keys(rights).toSorted()).toEqual([...given.keys()].toSorted());
  });

  test.each(Object.entries(rights))('%s', async (id, isRight) => {
    await isRight(given.get(id) as Given);
  });
});

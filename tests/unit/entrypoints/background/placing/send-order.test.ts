import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { placeOrder } from '@/entrypoints/background/placing/place-order';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readBalance } from '@/entrypoints/background/tracking/read-balance';
import { readNewestOrders, readOrder } from '@/utils/orders-db/read-orders';
import { actionsOf, balance, failure, fakePanel, reply, service } from '../fake-panel';
import { freshProfile, saveTestKey, declareChannels, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleOrder, uuidOf } from '../sample-order';

const order = () => readOrder(uuidOf(1));

let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const page = () => reply('<html>Bad gateway</html>', { headers: { 'content-type': 'text/html' } });
const odd = () => failure('Kitchen is closed');

describe('the panel’s answer becomes the record', () => {
  test.each<[string, () => Response | Promise<Response>, object]>([
    ['an id', () => reply({ status: 'success', order: 501 }), { state: 'placed', id: '501' }],
    [
      'an id beyond what a float holds',
      () => reply('{"status":"success","order":90071992547409931}'),
      { state: 'placed', id: '90071992547409931' },
    ],
    ['success without an id', () => reply({ status: 'success' }), { state: 'placedIdLost', offeredId: null }],
    [
      'success with null for an id',
      () => reply({ status: 'success', order: null }),
      { state: 'placedIdLost' },
    ],
    ['success with an empty id', () => reply({ status: 'success', order: '' }), { state: 'placedIdLost' }],
    [
      'an id under a likely name',
      () => reply({ status: 'success', order_id: 77 }),
      { state: 'placedIdLost', offeredId: '77', id: null },
    ],
    [
      'a documented error',
      () => failure('Insufficient balance'),
      { state: 'rejected', error: { name: 'insufficientBalance', message: 'Insufficient balance' } },
    ],
    [
      'a documented error with a code',
      () => failure('Invalid service or service not active', { status: 400 }),
      { state: 'rejected' },
    ],
    ['a web page', page, { state: 'unknown' }],
    [
      'a page after 502',
      () => reply('<html>', { status: 502 }),
      { state: 'unknown', error: { name: 'panelFailed' } },
    ],
    ['nothing, with 200', () => reply(''), { state: 'unknown' }],
    ['half a reply', () => reply('{"status":"succ'), { state: 'unknown' }],
    ['408', () => reply('', { status: 408 }), { state: 'unknown' }],
    ['429', () => reply('', { status: 429 }), { state: 'unknown', error: { name: 'tooManyRequests' } }],
    ['an error with 500', () => failure('Odd thing', { status: 500 }), { state: 'unknown' }],
    [
      'a broken connection',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { state: 'unknown', error: { name: 'noConnection' } },
    ],
    ['a redirect', () => reply('', { status: 307 }), { state: 'unknown', error: { name: 'addressMoved' } }],
  ])('%s', async (_name, add, expected) => {
    const sent = fakePanel({ add });
    await placeOrder(sampleCommand(), saved);
    const record = await order();
    expect(record).toMatchObject(expected);
    expect(record?.endedAt).not.toBeNull();
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
  });

  test('an active order for the link is the first POST’s, where the browser may have sent a second', async () => {
    const busy = 'You have active order with this link. Please wait until order being completed.';
    const unguarded = { headers: { connection: 'keep-alive' } };
    fakePanel({ add: () => failure(busy), balance: () => balance('100.00', unguarded) });
    await placeOrder(sampleCommand({ confirmed: ['priceNeedsConfirming', 'connectionUnguarded'] }), saved);
    expect(await order()).toMatchObject({ state: 'unknown', error: { name: 'linkBusy' } });

    fakePanel({ add: () => failure(busy) });
    await placeOrder(
      sampleCommand({ uuid: uuidOf(2), confirmed: ['priceNeedsConfirming', 'orderUnsettled'] }),
      saved,
    );
    expect((await readOrder(uuidOf(2)))?.state).toBe('rejected');
  });

  test('an id that another order has is no id of this one', async () => {
    await saveOrders([sampleOrder({ uuid: uuidOf(2), account: saved.account, id: '501', link: 'other' })]);
    fakePanel();
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'placedIdLost', id: null });
  });

  test('the key is in no record, though the panel echoes it', async () => {
    fakePanel({ add: () => failure(`Odd request of ${testKey}`) });
    await placeOrder(sampleCommand(), saved);
    const all = [
      await readNewestOrders(9),
      await readAccount(saved.account),
      await fakeBrowser.storage.local.get('openOrders'),
    ];
    expect(JSON.stringify(all)).not.toContain(testKey);
  });

  test.each([
    ['Invalid API key', 'supplierRefused'],
    ['Invalid API key or inactive user', 'supplierRefused'],
    ['Your account is inactive', 'supplierRefused'],
    // The balance covers the cost.
    ['Not enough funds on balance', 'supplierRefused'],
    ['Bad link', 'linkRefused'],
  ])('“%s” right after a good balance read refuses the order, not the account', async (words, name) => {
    fakePanel({ add: () => failure(words), balance: () => balance('1000.00') });
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'rejected', error: { name, message: words } });
    expect((await readAccount(saved.account)).problem).toBeNull();
    const sent = fakePanel();
    await readBalance(saved, 'background');
    expect(sent).toHaveLength(1);
  });

  test('“Not enough funds” is the user’s own where the balance may not cover the cost', async () => {
    fakePanel({ add: () => failure('Not enough funds on balance') });
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ error: { name: 'insufficientBalance' } });
  });

  test('“User not found” decides nothing, and an id beside an error is offered', async () => {
    fakePanel({ add: () => failure('User not found') });
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'unknown', offeredId: null });
    fakePanel({ add: () => reply({ order: 777002, error: 'Insufficient supplier balance, order queued' }) });
    const uuid = uuidOf(2);
    await placeOrder(sampleCommand({ uuid, confirmed: ['orderUnsettled', 'priceNeedsConfirming'] }), saved);
    expect(await readOrder(uuid)).toMatchObject({ state: 'unknown', offeredId: '777002' });
  });

  test('a wish to be left alone is kept', async () => {
    fakePanel({
      add: () => failure('Too many requests', { status: 429, headers: { 'retry-after': '600' } }),
    });
    await placeOrder(sampleCommand({ uuid: uuidOf(2) }), saved);
    const { rest } = await fakeBrowser.storage.session.get('rest');
    expect((rest as { until: number }).until).toBeGreaterThan(Date.now() + 590_000);
  });
});

describe('a refusal says no more than a second POST would not have been told', () => {
  const unguarded = { headers: { connection: 'keep-alive' } };
  const confirmed = ['priceNeedsConfirming', 'connectionUnguarded'] as const;

  test('in words that nobody knows it is unknown, its words are kept, and the balance is not asked at once', async () => {
    const sent = fakePanel({ add: odd });
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'unknown', error: { message: 'Kitchen is closed' } });
    expect(actionsOf(sent).at(-1)).toBe('add');
  });

  test.each<[string, 'rejected' | 'unknown']>([
    ['Insufficient balance', 'unknown'],
    ['You have active order with this link', 'unknown'],
    ['Duplicate order', 'unknown'],
    ['Quantity is out of limits', 'unknown'],
    ['Invalid service or service not active', 'rejected'],
    ['Invalid API key or inactive user', 'rejected'],
  ])('where no guard was proved, “%s” is %s', async (message, state) => {
    fakePanel({ add: () => failure(message), balance: () => balance('100.00', unguarded) });
    await placeOrder(sampleCommand({ confirmed: [...confirmed] }), saved);
    expect((await order())?.state).toBe(state);
  });

  test('where the guard held it is a refusal, and watched', async () => {
    fakePanel({ add: () => failure('Insufficient balance') });
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'rejected', watched: 1, open: 1 });
  });
});

describe('after add was sent', () => {
  test('an answer that cannot be saved is told, with the id', async () => {
    fakePanel({
      add: () => {
        vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
        return reply({ status: 'success', order: 501 });
      },
    });
    await expect(placeOrder(sampleCommand(), saved)).rejects.toMatchObject({
      name: 'answerNotSaved',
      detail: '501',
    });
  });

  test('a record that got lost meanwhile is written again', async () => {
    fakePanel({
      add: async () => {
        await new Promise((done) => {
          indexedDB.deleteDatabase('botzverse').addEventListener('success', done);
        });
        return reply({ status: 'success', order: 501 });
      },
    });
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'placed', id: '501', link: 'monstercat' });
  });

  test('under a key that changed on the way nothing is sent, and the record says so', async () => {
    const sent = fakePanel({
      services: async () => {
        await saveTestKey('another-key-0000');
        return reply([service]);
      },
    });
    await expect(placeOrder(sampleCommand(), saved)).rejects.toMatchObject({ name: 'accountChanged' });
    expect(new Set(sent.map(({ key }) => key))).toEqual(new Set([testKey]));
    expect(actionsOf(sent)).not.toContain('add');
    expect(await order()).toMatchObject({ account: saved.account, state: 'notSent' });
  });

  test('a background read on the way neither delays nor repeats it', async () => {
    const sent = fakePanel();
    const background = readBalance(saved, 'background').catch((error: Error) => error.name);
    await placeOrder(sampleCommand(), saved);
    await background;
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
  });
});

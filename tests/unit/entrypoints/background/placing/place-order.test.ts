import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { placeOrder } from '@/entrypoints/background/placing/place-order';
import { showPresent } from '@/entrypoints/background/tracking/publish-changes';
import type { PlaceOrder } from '@/utils/command';
import { readNewestOrders, readOrder } from '@/utils/orders-db/read-orders';
import type { Snapshot } from '@/utils/snapshot';
import { limitsKey } from '@/utils/spending/stored-limits';
import { actionsOf, balance, balances, failure, fakePanel, reply, service } from '../fake-panel';
import { alarmNames, freshProfile, saveTestKey, declareChannels, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { uuidOf } from '../sample-order';

const order = () => readOrder(uuidOf(1));

let saved: SavedAccount;

beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
  await declareChannels(
    { platform: 'twitch', name: 'monstercat' },
    { platform: null, name: 'my exact text' },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const placing = async () => {
  const { snapshot } = await fakeBrowser.storage.local.get('snapshot');
  return (snapshot as Snapshot | undefined)?.placing;
};

describe('an order that goes well', () => {
  test('is one balance read, the services, and one add with exactly these fields', async () => {
    const sent = fakePanel();
    await placeOrder(sampleCommand({ interval: '15' }), saved);
    expect(actionsOf(sent).toSorted()).toEqual(['add', 'balance', 'services']);
    expect(sent.at(-1)).toEqual({
      key: testKey,
      action: 'add',
      service: 7,
      quantity: 100,
      link: 'monstercat',
      interval: 15,
    });
  });

  test('leaves the interval out when it was not filled in', async () => {
    const sent = fakePanel();
    await placeOrder(sampleCommand(), saved);
    expect(sent.at(-1)).not.toHaveProperty('interval');
  });

  test('takes the services from the stored list while that is fresh', async () => {
    fakePanel();
    await placeOrder(sampleCommand(), saved);
    const sent = fakePanel();
    await placeOrder(
      sampleCommand({ uuid: uuidOf(2), confirmed: ['priceNeedsConfirming', 'orderedMinutesAgo'] }),
      saved,
    );
    expect(actionsOf(sent)).toEqual(['balance', 'add']);
  });

  test('is recorded with its evidence', async () => {
    fakePanel();
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({
      state: 'placed',
      id: '501',
      account: saved.account,
      serviceName: 'Followers',
      quoted: '200',
      currency: 'USD',
      guard: 'close',
      balanceBefore: { amount: '100.00' },
      counter: 3,
      open: 1,
    });
    expect((await order())?.steps.map(({ kind }) => kind)).toEqual(['checked', 'sent', 'placed']);
  });

  test('is saved as intent, then as sending, in both copies before add is sent; an alarm is set by then', async () => {
    const seen: unknown[] = [];
    fakePanel({
      balance: async () => {
        await vi.waitFor(async () => expect((await order())?.state).toBe('intent'));
        return balance('100.00');
      },
      add: async () => {
        const mirror = await fakeBrowser.storage.local.get(['openOrders', 'unseen']);
        seen.push((await order())?.state, (mirror.openOrders as { state: string }[])[0]?.state);
        seen.push(mirror.unseen, await alarmNames());
        return reply({ status: 'success', order: 501 });
      },
    });
    await placeOrder(sampleCommand(), saved);
    expect(seen).toEqual(['sending', 'sending', [uuidOf(1)], expect.arrayContaining(['wake'])]);
  });

  test('is shown as on its way from the moment that it is recorded', async () => {
    const isShown = () => vi.waitFor(async () => expect(await placing()).toBe(uuidOf(1)));
    fakePanel({
      balance: async () => {
        await isShown();
        return balance('100.00');
      },
    });
    await placeOrder(sampleCommand(), saved);
    await showPresent();
    expect(await placing()).toBeNull();
  });

  test('is placed and recorded also where nothing can be shown of it', async () => {
    fakePanel();
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('no badge'));
    await placeOrder(sampleCommand(), saved);
    expect(await order()).toMatchObject({ state: 'placed', id: '501' });
  });

  test('goes as a stream, which no browser sends twice, where the connection is HTTP/2', async () => {
    const sent = fakePanel({}, 'h2');
    const { fetch: send } = globalThis;
    const bodies: unknown[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      bodies.push(init.body);
      return send(url, init);
    });
    await placeOrder(sampleCommand(), saved);
    expect(bodies.map((body) => body instanceof ReadableStream)).toEqual([false, false, true]);
    expect(sent.at(-1)).toMatchObject({ action: 'add', link: 'monstercat' });
    expect((await order())?.guard).toBe('stream');
  });

  test('is noted as what may move the balance, before it is sent', async () => {
    let movements: unknown;
    fakePanel({
      add: async () => {
        ({ movements } = await readAccount(saved.account));
        return reply({ status: 'success', order: 501 });
      },
    });
    await placeOrder(sampleCommand(), saved);
    expect(movements).toMatchObject([{ uuid: uuidOf(1) }]);
  });
});

const refuseDb = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'InvalidStateError');
  });

/** The mirror fails from its nth write on, or only then; other keys are saved as ever. */
function failMirror(isFailing: (write: number) => boolean): void {
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  let writes = 0;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if (!('openOrders' in items)) return set(items);
    writes += 1;
    if (isFailing(writes)) throw new Error('QUOTA_BYTES quota exceeded');
    return set(items);
  });
}

const place = (changes: Partial<PlaceOrder> = {}) => placeOrder(sampleCommand(changes), saved);

const expectNoAdd = (sent: ReturnType<typeof fakePanel>) => expect(actionsOf(sent)).not.toContain('add');

describe('nothing is sent', () => {
  test('when the database is refused', async () => {
    const sent = fakePanel();
    refuseDb();
    await expect(place()).rejects.toBeDefined();
    expectNoAdd(sent);
  });

  test('when the intent cannot be saved', async () => {
    const sent = fakePanel();
    failMirror(() => true);
    await expect(place()).rejects.toMatchObject({ name: 'storageFailed' });
    expectNoAdd(sent);
  });

  test('when sending cannot be saved in one copy, and the record says that it was not sent', async () => {
    const sent = fakePanel();
    failMirror((write) => write === 2);
    await expect(place()).rejects.toMatchObject({ name: 'storageFailed' });
    expectNoAdd(sent);
    expect(await order()).toMatchObject({ state: 'notSent', error: { name: 'storageFailed' } });
  });

  test('when the limits cannot be read again after the balance, and the record says that it was not sent', async () => {
    let reads = -Infinity;
    const sent = fakePanel({
      balance: () => {
        reads = 0;
        return balance('1000');
      },
    });
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys) => {
      // The first read after the balance counts how long a raise has waited; the second is the check.
      if (keys === limitsKey && (reads += 1) > 1) throw new Error('Corruption');
      return get(keys as null);
    });
    await expect(place()).rejects.toThrow('Corruption');
    expectNoAdd(sent);
    expect(await order()).toMatchObject({ state: 'notSent', error: { name: 'internal' } });
  });

  test('when no alarm can be set', async () => {
    const sent = fakePanel();
    vi.spyOn(fakeBrowser.alarms, 'create').mockRejectedValue(new Error('no alarms'));
    await expect(place()).rejects.toThrow('no alarms');
    expectNoAdd(sent);
    expect((await order())?.state).toBe('notSent');
  });

  test.each<[string, Parameters<typeof fakePanel>[0], string]>([
    ['the balance cannot be read', { balance: () => reply('', { status: 503 }) }, 'panelFailed'],
    ['the key is refused', { balance: () => failure('Invalid API key or inactive user') }, 'keyRejected'],
    ['the services cannot be read', { services: () => reply('<html>') }, 'guardPage'],
    ['the list of services is empty', { services: () => reply([]) }, 'noServices'],
  ])('when %s, and the record says why', async (_name, answers, name) => {
    const sent = fakePanel(answers);
    await expect(place()).rejects.toMatchObject({ name });
    expectNoAdd(sent);
    const record = await order();
    expect(record).toMatchObject({ state: 'notSent', error: { name }, isSeen: true });
    expect(record?.open).toBeUndefined();
  });

  test.each<[string, Parameters<typeof fakePanel>[0], string]>([
    ['the service is gone', { services: () => reply([{ ...service, service: 8 }]) }, 'serviceGone'],
    ['the name is another', { services: () => reply([{ ...service, name: 'Bots' }]) }, 'offerChanged'],
    ['the rate is another', { services: () => reply([{ ...service, rate: '2.01' }]) }, 'offerChanged'],
    ['the balance does not cover it', { balance: balances('0.19') }, 'balanceTooLow'],
    [
      'the connection keeps no guard',
      { balance: () => balance('1000', { headers: { connection: 'keep-alive' } }) },
      'connectionUnguarded',
    ],
  ])('when %s, and nothing is recorded: the review says it by itself', async (_name, answers, name) => {
    const sent = fakePanel(answers);
    await expect(place()).rejects.toMatchObject({ name });
    expectNoAdd(sent);
    expect(await order()).toBeNull();
    expect((await fakeBrowser.storage.local.get('openOrders'))['openOrders']).toEqual([]);
  });

  test('when no guard is found; where the user agrees to that, one is looked for once more, and it is sent once', async () => {
    const sent = fakePanel({ balance: () => balance('1000', { headers: { connection: 'keep-alive' } }) });
    const reads = () => actionsOf(sent).filter((action) => action === 'balance').length;
    await expect(place()).rejects.toMatchObject({ name: 'connectionUnguarded' });
    expectNoAdd(sent);
    const before = reads();
    await place({ uuid: uuidOf(2), confirmed: ['priceNeedsConfirming', 'connectionUnguarded'] });
    expect(reads() - before).toBe(before);
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
  });

  test.each<[string, Partial<PlaceOrder>, string]>([
    [
      'the channel was never declared',
      { link: 'ninja', channel: { platform: 'twitch', name: 'ninja' } },
      'notMyChannel',
    ],
    ['the link is no link', { link: 'monster cat' }, 'linkMalformed'],
  ])('and nothing asked or recorded when %s', async (_name, changes, name) => {
    const sent = fakePanel();
    await expect(place(changes)).rejects.toMatchObject({ name });
    expect(sent).toEqual([]);
    expect(await order()).toBeNull();
  });

  test('when the uuid was seen before, whatever it was for and however that ended', async () => {
    const sent = fakePanel();
    await place();
    await expect(place()).rejects.toMatchObject({ name: 'alreadySent' });
    await expect(place({ link: 'https://www.twitch.tv/monstercat' })).rejects.toMatchObject({
      name: 'alreadySent',
    });
    expect(actionsOf(sent).filter((action) => action === 'add')).toHaveLength(1);
  });
});

const outcomes = async (...commands: PlaceOrder[]) => {
  const sent = fakePanel();
  const settled = await Promise.allSettled(commands.map((each) => placeOrder(each, saved)));
  const names = settled.map((each) => (each.status === 'rejected' ? (each.reason as Error).name : 'ok'));
  return { names, adds: actionsOf(sent).filter((action) => action === 'add').length };
};

describe('two at once', () => {
  test.each<[string, PlaceOrder]>([
    ['for one service and link', sampleCommand({ uuid: uuidOf(2) })],
    ['of one click', sampleCommand()],
    [
      'for one channel in two spellings',
      sampleCommand({ uuid: uuidOf(2), link: 'https://www.twitch.tv/Monstercat' }),
    ],
    ['with one uuid and different links', sampleCommand({ link: 'https://www.twitch.tv/monstercat' })],
  ])('%s are one order', async (_name, second) => {
    expect(await outcomes(sampleCommand(), second)).toEqual({ names: ['ok', 'beingPlaced'], adds: 1 });
  });

  test('for different channels are two, each with its own record', async () => {
    await declareChannels({ platform: 'twitch', name: 'monstercat' }, { platform: 'twitch', name: 'ninja' });
    const channel = { platform: 'twitch', name: 'ninja' } as const;
    const second = sampleCommand({ uuid: uuidOf(2), link: 'ninja', channel });
    const { adds, names } = await outcomes(sampleCommand(), second);
    expect([adds, names]).toEqual([2, ['ok', 'ok']]);
    expect(await readNewestOrders(9)).toHaveLength(2);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Command } from '@/utils/command';
import { readOrder } from '@/utils/orders-db/read-orders';
import { defaultSettings } from '@/utils/settings';
import { actionsOf, failure, fakePanel, reply, type Sent } from '../fake-panel';
import { freshProfile, saveTestKey, declareChannels, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { uuidOf } from '../sample-order';

/** A worker that has just been started. */
async function newRunCommand() {
  vi.resetModules();
  return (await import('@/entrypoints/background/commands/run-command')).runCommand;
}
let runCommand: Awaited<ReturnType<typeof newRunCommand>>;

beforeEach(async () => {
  freshProfile();
  runCommand = await newRunCommand();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const local = async (name: string) => (await fakeBrowser.storage.local.get(name))[name];
const snapshot = () => local('snapshot') as Promise<Record<string, unknown>>;
const failSnapshot = () => {
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  return vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if ('snapshot' in items) throw new Error('QUOTA_BYTES quota exceeded');
    return set(items);
  });
};
async function readyToOrder(): Promise<void> {
  await saveTestKey();
  await declareChannels({ platform: 'twitch', name: 'monstercat' });
}

describe('every command that needs a key says that there is none', () => {
  test.each<Command>([
    { type: 'checkApiKey' },
    { type: 'refresh', ifOlderThanSeconds: 0 },
    { type: 'readServices', isForced: false },
    { type: 'checkBeforeOrder', service: '7' },
    sampleCommand(),
    { type: 'attachOrderId', uuid: uuidOf(1), id: '5' },
    { type: 'setRateUnit', unit: 'perOne' },
  ])('$type', async (command) => {
    const sent = fakePanel();
    expect(await runCommand(command)).toEqual({ ok: false, error: 'noKey', detail: null });
    expect(sent).toEqual([]);
  });
});

const mark = (service: string, isOn = true) =>
  runCommand({ type: 'markService', service, mark: 'favourite', isOn });

test('services are marked one after the other, and the pages are told', async () => {
  await Promise.all([mark('7'), mark('8'), mark('9')]);
  expect(await mark('8', false)).toEqual({ ok: true });
  expect(await local('serviceMarks')).toEqual({ favourite: ['9', '7'], sendAddress: [] });
  expect(await snapshot()).toBeDefined();
});

describe('placing', () => {
  test('ends in the record, the snapshot and the badge', async () => {
    await readyToOrder();
    fakePanel();
    expect(await runCommand(sampleCommand())).toEqual({ ok: true });
    expect(await snapshot()).toMatchObject({ openCount: 1, news: [{ uuid: uuidOf(1) }] });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
  });

  test('never says “nothing was sent” of an order that was, though nothing can be shown any more', async () => {
    await readyToOrder();
    fakePanel({
      add: () => {
        failSnapshot();
        return reply({ status: 'success', order: 501 });
      },
    });
    expect(await runCommand(sampleCommand())).toEqual({ ok: true });
    expect((await readOrder(uuidOf(1)))?.state).toBe('placed');
    expect(await fakeBrowser.action.getBadgeText({})).toBe('!');
  });

  test('tells the id of an answer that could not be saved, though everything else fails as well', async () => {
    await readyToOrder();
    fakePanel({
      add: () => {
        vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
        return reply({ status: 'success', order: 501 });
      },
    });
    expect(await runCommand(sampleCommand())).toEqual({ ok: false, error: 'answerNotSaved', detail: '501' });
  });

  test('is refused while the records cannot be read', async () => {
    await readyToOrder();
    const sent = fakePanel();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'InvalidStateError');
    });
    expect(await runCommand(sampleCommand())).toMatchObject({ ok: false, error: 'storageFailed' });
    expect(sent).toEqual([]);
  });
});

const refresh = (ifOlderThanSeconds: number) => runCommand({ type: 'refresh', ifOlderThanSeconds });

describe('a refresh', () => {
  let sent: Sent[];
  beforeEach(async () => {
    await saveTestKey();
    sent = fakePanel();
    await refresh(60);
  });

  test('reads a balance that was never read', () => {
    expect(actionsOf(sent)).toEqual(['balance']);
  });

  test('leaves a balance alone that is fresh, unless it was pressed for', async () => {
    await refresh(60);
    expect(sent).toHaveLength(1);
    await refresh(0);
    expect(sent).toHaveLength(2);
  });

  test('asks nothing with a refused key, until it is pressed', async () => {
    const refused = fakePanel({ balance: () => failure('Invalid API key or inactive user') });
    expect(await refresh(0)).toMatchObject({ error: 'keyRejected' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    expect(await refresh(60)).toEqual({ ok: true });
    expect(refused).toHaveLength(1);
    await refresh(0);
    expect(refused).toHaveLength(2);
    expect(await snapshot()).toMatchObject({ problem: { name: 'keyRejected' } });
  });

  test('whose result cannot be saved is said to have failed', async () => {
    failSnapshot();
    expect(await refresh(0)).toMatchObject({ error: 'storageFailed' });
  });
});

describe('the other commands', () => {
  test('a channel is declared once and withdrawn again, also by many windows at once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const state = (name: string) =>
      runCommand({
        type: 'declareChannel',
        channel: { platform: 'twitch', name: `${name}${name}${name}${name}` },
      });
    await Promise.all([...names, ...names].map(state));
    expect(await local('myChannels')).toHaveLength(5);
    const unseen = { platform: null, name: 'monstercat\u3164' };
    expect(await runCommand({ type: 'declareChannel', channel: unseen })).toMatchObject({
      error: 'linkMalformed',
    });
    await runCommand({ type: 'importPreferences', channels: [{ ...unseen, statedAt: 0 }], marks: null });
    await saveTestKey();
    const withKey = { platform: null, name: testKey.toUpperCase().replaceAll('-', '%2d') };
    const commands: Command[] = [
      { type: 'declareChannel', channel: withKey },
      { type: 'importPreferences', channels: [{ ...withKey, statedAt: 0 }], marks: null },
    ];
    for (const command of commands)
      expect(await runCommand(command)).toMatchObject({ error: 'textHoldsKey' });
    expect(await local('myChannels')).toHaveLength(5);
    await runCommand({ type: 'withdrawChannel', channel: { platform: 'twitch', name: 'AAAA' } });
    expect(await local('myChannels')).toHaveLength(4);
  });

  test('the unit of the rate is set for the present account and shown', async () => {
    await saveTestKey();
    await runCommand({ type: 'setRateUnit', unit: 'perOne' });
    expect(await snapshot()).toMatchObject({ account: { rateUnit: 'perOne', isRateUnitSet: true } });
    await runCommand({ type: 'setRateUnit', unit: null });
    expect(await snapshot()).toMatchObject({ account: { rateUnit: null, isRateUnitSet: false } });
  });

  test('the outcome that was seen is forgotten, and only that one', async () => {
    await saveTestKey();
    await fakeBrowser.storage.local.set({ unseen: [uuidOf(1), uuidOf(3)] });
    await runCommand({ type: 'markSeen', uuid: uuidOf(2) });
    expect(await local('unseen')).toEqual([uuidOf(1), uuidOf(3)]);
    await runCommand({ type: 'markSeen', uuid: uuidOf(1) });
    expect(await local('unseen')).toEqual([uuidOf(3)]);
  });

  test('the one outcome that an earlier version kept is seen like the others', async () => {
    await saveTestKey();
    await fakeBrowser.storage.local.set({ unseen: uuidOf(1) });
    await runCommand({ type: 'markSeen', uuid: uuidOf(1) });
    expect(await local('unseen')).toEqual([]);
  });

  test('settings are saved', async () => {
    const settings = { ...defaultSettings, lowBalance: { isOn: false, limit: '1' }, pollMinutes: 5 as const };
    expect(await runCommand({ type: 'saveSettings', settings })).toEqual({ ok: true });
    expect(await local('settings')).toEqual(settings);
  });

  test('a service that is not listed any more is said before the review', async () => {
    await saveTestKey();
    fakePanel();
    expect(await runCommand({ type: 'checkBeforeOrder', service: '7' })).toEqual({ ok: true });
    expect(await runCommand({ type: 'checkBeforeOrder', service: '8' })).toMatchObject({
      error: 'serviceGone',
    });
  });

  test('forgetting the key empties snapshot and badge', async () => {
    await readyToOrder();
    fakePanel();
    await runCommand(sampleCommand());
    await runCommand({ type: 'forgetApiKey' });
    expect(await snapshot()).toMatchObject({ account: null, openOrders: [] });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(testKey);
  });

  test('a mistake of ours is “internal”, and tells nothing of what was thrown', async () => {
    await saveTestKey();
    fakePanel();
    vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new TypeError(`oops ${testKey}`));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
    expect(await runCommand({ type: 'checkApiKey' })).toEqual({ ok: false, error: 'internal', detail: null });
  });
});

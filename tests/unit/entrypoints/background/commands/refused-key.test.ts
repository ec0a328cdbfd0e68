import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refuseKeyIn } from '@/entrypoints/background/account/refuse-key';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { named } from '@/tests/replies/key-spellings';
import type { Command } from '@/utils/command';
import { readOrder, readOrders } from '@/utils/orders-db/read-orders';
import { fakePanel } from '../fake-panel';
import { freshProfile, saveTestKey, testKey } from '../fresh-worker';
import { sampleCommand } from '../sample-command';
import { sampleOrder, uuidOf } from '../sample-order';

let runCommand: (command: Command) => Promise<unknown>;
beforeEach(async () => {
  vi.resetModules();
  freshProfile();
  fakePanel();
  ({ runCommand } = await import('@/entrypoints/background/commands/run-command'));
  await saveOrders([sampleOrder()]);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const uuid = uuidOf(1);
const refused = { ok: false, error: 'textHoldsKey', detail: null };

/** Every field of every command that takes a text. */
const commandsWith = (text: string): Command[] => [
  sampleCommand({ link: text }),
  sampleCommand({ channel: { platform: null, name: text } }),
  sampleCommand({ service: text }),
  { type: 'checkBeforeOrder', service: '7', link: text },
  { type: 'checkText', text },
  { type: 'attachOrderId', uuid, id: text },
  { type: 'importOrderIds', ids: ['501', text] },
  { type: 'saveNote', uuid, note: `my key: ${text}` },
  { type: 'declareChannel', channel: { platform: 'twitch', name: text } },
  { type: 'markService', service: text, mark: 'favourite', isOn: true },
  { type: 'setLimit', kind: 'day', amount: '1', currency: text },
  {
    type: 'importPreferences',
    channels: [{ platform: 'twitch', name: text, statedAt: 1 }],
    marks: { favourite: [text], sendAddress: [] },
  },
];

const storedText = async () => {
  const { apiKey: _saved, ...others } = await fakeBrowser.storage.local.get();
  return JSON.stringify([others, await fakeBrowser.storage.session.get(), await readOrder(uuid)]);
};

describe('the key is refused in every field', () => {
  test.each(named)('%s', async (_how, write) => {
    await saveTestKey();
    for (const command of commandsWith(write(testKey)))
      await expect(refuseKeyIn(command), command.type).rejects.toMatchObject({ name: 'textHoldsKey' });
  });

  test('and nothing of it is kept', async () => {
    await saveTestKey();
    for (const command of commandsWith(testKey.toUpperCase()))
      expect(await runCommand(command), command.type).toEqual(refused);
    expect((await storedText()).toUpperCase()).not.toContain(testKey.toUpperCase());
  });

  test('and what was kept with it before can be taken back', async () => {
    await saveTestKey();
    const name = testKey.toUpperCase();
    await fakeBrowser.storage.local.set({ myChannels: [{ platform: 'twitch', name, statedAt: 1 }] });
    const channel = { platform: 'twitch', name } as const;
    expect(await runCommand({ type: 'withdrawChannel', channel })).toEqual({ ok: true });
    expect(
      await runCommand({ type: 'markService', service: testKey, mark: 'favourite', isOn: false }),
    ).toEqual({ ok: true });
    expect((await storedText()).toUpperCase()).not.toContain(name);
  });

  test('and what is not the key is taken', async () => {
    await saveTestKey();
    expect(await runCommand({ type: 'checkText', text: testKey.slice(1) })).toEqual({ ok: true });
    expect(await runCommand({ type: 'saveNote', uuid, note: 'for Friday' })).toEqual({ ok: true });
  });
});

const withoutKey = (command: Command) => ['saveNote', 'declareChannel', 'checkText'].includes(command.type);

describe('a key that is not at hand', () => {
  test.each<(key: string) => string>([(key) => key, btoa, (key) => [...key].join('\u200B')])(
    'is refused in what can be filled then',
    async (write) => {
      await runCommand({ type: 'saveApiKey', key: testKey });
      await runCommand({ type: 'forgetApiKey' });
      for (const command of commandsWith(write(testKey)).filter(withoutKey))
        expect(await runCommand(command), command.type).toEqual(refused);
    },
  );

  test('is told by its slow hash alone, and takes little time where there is nothing like it', async () => {
    await runCommand({ type: 'saveApiKey', key: testKey });
    await runCommand({ type: 'forgetApiKey' });
    expect(await storedText()).not.toContain(testKey.slice(0, 4));
    const { keyCheck } = await fakeBrowser.storage.local.get('keyCheck');
    expect(keyCheck).toEqual({
      chars: testKey.length,
      hasDigit: true,
      hasLetter: true,
      salt: expect.any(String),
      rounds: 600_000,
      hash: expect.stringMatching(/^[\da-f]{32}$/),
    });
    const deriving = vi.spyOn(crypto.subtle, 'deriveBits');
    const note = 'For the stream on Friday at 8 pm: https://www.twitch.tv/monstercat/schedule?a=1 '.repeat(
      10,
    );
    expect(await runCommand({ type: 'saveNote', uuid, note: note.slice(0, 500) })).toEqual({ ok: true });
    expect(deriving.mock.calls.length).toBeLessThanOrEqual(36);
  });
});

test('a file’s texts come in without the key', async () => {
  await saveTestKey();
  const { uuid: _first, ...order } = sampleOrder();
  const orders = named.map(([, write], n) => ({
    ...order,
    uuid: uuidOf(n + 10),
    id: String(n + 600),
    note: `note ${write(testKey)}`,
    serviceName: write(testKey),
  }));
  expect(await runCommand({ type: 'importOrders', orders, salt: null, oldSalt: null })).toEqual({ ok: true });
  const kept = JSON.stringify([...(await readOrders(orders.map((each) => each.uuid))).values()]);
  expect(kept).toContain('note ••••');
  for (const [, write] of named) expect(kept).not.toContain(JSON.stringify(write(testKey)).slice(1, -1));
  expect(kept).toContain('••••');
});

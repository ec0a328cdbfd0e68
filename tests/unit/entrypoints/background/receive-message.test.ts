import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveMessage } from '@/entrypoints/background/receive-message';
import type { Outcome } from '@/utils/command';
import { fakePanel } from './fake-panel';
import { freshProfile, saveTestKey } from './fresh-worker';
import { sampleCommand } from './sample-command';

type Sender = Parameters<typeof receiveMessage>[1];
const own: Sender = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/popup.html' as never),
};
const refused: Outcome = { ok: false, error: 'commandRefused', detail: null };

/** Sends a message. @returns whether an answer will come later, and what was answered at once. */
function send(message: unknown, sender: Sender = own) {
  const answers: Outcome[] = [];
  const isLater = receiveMessage(message, sender, (outcome) => answers.push(outcome));
  return { isLater, answers };
}

beforeEach(freshProfile);
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('who asks', () => {
  test.each<[string, Sender]>([
    ['another extension', { ...own, id: 'another' }],
    ['nobody', {}],
    ['no id', { url: own.url as string }],
    ['no address', { id: own.id as string }],
    ['a web page', { ...own, url: 'https://botzverse.com/popup.html' }],
    ['a look-alike address', { ...own, url: `https://evil.example/${String(own.url)}` }],
    ['another extension’s page', { ...own, url: 'chrome-extension://another/popup.html' }],
  ])('%s is refused, whatever it asks for', async (_name, sender) => {
    await saveTestKey();
    const sent = fakePanel();
    for (const message of [{ type: 'checkApiKey' }, { type: 'forgetApiKey' }, sampleCommand()]) {
      expect(send(message, sender)).toEqual({ isLater: false, answers: [refused] });
    }
    expect(sent).toEqual([]);
    expect(await fakeBrowser.storage.local.get('apiKey')).toHaveProperty('apiKey.key');
  });

  test('a page of this extension is answered later, with the outcome and nothing else', async () => {
    const outcome = await new Promise<Outcome>((resolve) => {
      expect(receiveMessage({ type: 'checkApiKey' }, own, resolve)).toBe(true);
    });
    expect(outcome).toEqual({ ok: false, error: 'noKey', detail: null });
  });
});

describe('what is asked', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'refresh'],
    ['a list', [{ type: 'checkApiKey' }]],
    ['an unknown command', { type: 'sendMoney' }],
    ['a command without its fields', { type: 'placeOrder' }],
    ['a name of every object', { type: 'constructor' }],
    ['a prototype', JSON.parse('{"__proto__":{"type":"checkApiKey"}}')],
    ['half a piece', { ...sampleCommand(), quantity: 1.5 }],
    ['no pieces', { ...sampleCommand(), quantity: 0 }],
    ['less than none', { ...sampleCommand(), quantity: -1 }],
    ['more than can be counted', { ...sampleCommand(), quantity: 2 ** 53 }],
    ['a quantity in words', { ...sampleCommand(), quantity: '100' }],
    ['not a number', { ...sampleCommand(), quantity: Number.NaN }],
    ['an interval with a sign', { ...sampleCommand(), interval: '-5' }],
    ['an interval as a number', { ...sampleCommand(), interval: 5 }],
    ['a uuid of another form', { ...sampleCommand(), uuid: 'x' }],
    ['an empty link', { ...sampleCommand(), link: '' }],
    ['a link without end', { ...sampleCommand(), link: 'a'.repeat(501) }],
    ['a confirmation that there is none of', { ...sampleCommand(), confirmed: ['everything'] }],
    ['a platform that there is none of', { ...sampleCommand(), channel: { platform: 'myspace', name: 'x' } }],
    ['a limit below nothing', { type: 'setLimit', kind: 'day', amount: '-1', currency: 'USD' }],
    ['a limit in words', { type: 'setLimit', kind: 'day', amount: 'all', currency: 'USD' }],
    ['a limit of every object', { type: 'setLimit', kind: 'constructor', amount: '1', currency: 'USD' }],
    ['look-only without a word', { type: 'setLookOnly' }],
    ['a key without end', { type: 'saveApiKey', key: 'a'.repeat(1001) }],
    [
      'settings that poll every second',
      { type: 'saveSettings', settings: { lowBalance: { isOn: true, limit: '1' }, pollMinutes: 0 } },
    ],
  ])('%s is refused', (_name, message) => {
    expect(send(message)).toEqual({ isLater: false, answers: [refused] });
  });

  test('10,000 random messages are refused one by one, and nothing is sent or saved', async () => {
    await saveTestKey();
    const sent = fakePanel();
    const before = await fakeBrowser.storage.local.get();
    const types = fc.constantFrom(
      'placeOrder',
      'saveApiKey',
      'attachOrderId',
      'dismissOrder',
      'saveSettings',
      'declareChannel',
    );
    // The fields that a command needs are there only by a chance too small to happen.
    const nearMiss = fc.record({
      type: types,
      uuid: fc.anything(),
      key: fc.nat(),
      channel: fc.anything(),
      settings: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), nearMiss), (message) => {
        expect(send(message)).toEqual({ isLater: false, answers: [refused] });
      }),
      { numRuns: 10_000 },
    );
    expect(sent).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual(before);
  });
});

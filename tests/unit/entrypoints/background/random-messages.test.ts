import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveMessage } from '@/entrypoints/background/receive-message';
import { commandSchema, type Outcome } from '@/utils/command';
import { fakePanel, type Sent } from './fake-panel';
import { freshProfile, saveTestKey } from './fresh-worker';
import { sampleCommand } from './sample-command';

const own = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html' as never) };

/** Every command by its type, and the names of its fields. */
const shapes = commandSchema._zod.def.options.map(({ _zod }) => {
  const { type, ...fields } = _zod.def.shape;
  const [name = ''] = type._zod.def.values;
  return { name, fields: Object.keys(fields) };
});
/** Records of a file may be anything: each is looked at by itself. Settings have a value for each field that lacks. */
const lenient = new Set(['importOrders', 'saveSettings']);
const withFields = shapes.filter(({ name, fields }) => fields.length > 0 && !lenient.has(name));

/** No field takes one of these. */
const wrong = fc.constantFrom<unknown[]>({ a: 1 }, [[1]], 'x'.repeat(3000), Number.NaN, [null]);

const brokenCommands = fc
  .constantFrom(...withFields)
  .chain(({ name, fields }) =>
    fc
      .record(Object.fromEntries(fields.map((field) => [field, wrong])))
      .map((values) => Object.assign(values, { type: name })),
  );

const orders = Object.keys(sampleCommand());
const brokenOrders = fc
  .tuple(fc.constantFrom(...orders), wrong)
  .map(([field, value]) => Object.assign(sampleCommand(), { [field]: value }));

const messages = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.json().map((text): unknown => JSON.parse(text)),
  brokenCommands,
  brokenOrders,
);

/** Anybody but a page of ours. */
const strangers = fc.oneof(
  fc.record({ id: fc.string(), url: fc.webUrl() }),
  fc.record({ id: fc.constant(own.id), url: fc.oneof(fc.webUrl(), fc.string()) }),
  fc.record({ url: fc.constant(own.url) }),
  fc.record({ id: fc.string(), url: fc.constant(own.url) }),
);
const soundCommands = fc.constantFrom<unknown[]>(
  sampleCommand(),
  { type: 'forgetApiKey' },
  { type: 'markUpdateSeen' },
  { type: 'prepareHistory' },
  { type: 'dismissLost' },
  { type: 'restoreErased' },
  { type: 'forgetErased' },
  { type: 'eraseAll', askedAt: 1 },
  { type: 'saveApiKey', key: 'another-key-0001' },
);

let sent: Sent[];
beforeEach(async () => {
  freshProfile();
  await saveTestKey();
  sent = fakePanel();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const stored = async () => JSON.stringify(await fakeBrowser.storage.local.get());

/** Sends them all. @returns how many were not refused at once. */
function countAccepted(pairs: [message: unknown, sender: object][]): number {
  let accepted = 0;
  for (const [message, sender] of pairs) {
    const answers: Outcome[] = [];
    const isLater = receiveMessage(message, sender as never, (outcome) => answers.push(outcome));
    const [answer] = answers;
    if (isLater || answers.length !== 1 || answer?.ok !== false || answer.error !== 'commandRefused')
      accepted += 1;
  }
  return accepted;
}

const seed = 20_261_129;

test('of 100,000 random messages none is accepted, whoever sends it', async () => {
  const before = await stored();
  const junk = fc.sample(fc.tuple(messages, fc.constant(own)), { numRuns: 80_000, seed });
  const foreign = fc.sample(fc.tuple(fc.oneof(soundCommands, messages), strangers), {
    numRuns: 20_000,
    seed,
  });
  expect(junk.length + foreign.length).toBe(100_000);
  expect(countAccepted(junk)).toBe(0);
  expect(countAccepted(foreign)).toBe(0);
  expect(sent).toEqual([]);
  expect(await stored()).toBe(before);
});

test('there is a broken form of every command but these', () => {
  const others = shapes
    .map(({ name }) => name)
    .filter((name) => !withFields.some((each) => each.name === name));
  expect(others.toSorted()).toEqual(
    [
      'checkApiKey',
      'dismissLost',
      'forgetApiKey',
      'forgetErased',
      ...lenient,
      'markUpdateSeen',
      'prepareHistory',
      'putOffBackup',
      'removePasskey',
      'restoreErased',
      'withdrawRaise',
    ].toSorted(),
  );
});

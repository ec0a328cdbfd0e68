import { randomNumbers } from '../../panel/random-numbers.ts';
import { connect, send, snapshotOf, stored, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { actions, askWrongly, type Action } from './support/ask-panel.ts';
import type { FaultName } from './support/fault-list.ts';
import { injected } from './support/injected.ts';
import { expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

const json = { 'content-type': 'application/json' };
const random = randomNumbers(20261122);
const randomBytes = Buffer.from(Array.from({ length: 4096 }, () => Math.floor(random() * 256)));

/** Answers that no action can read. `taking`: an order is taken all the same. */
const unreadable: { name: FaultName; fault: { raw: string | Buffer; status?: number } }[] = [
  { name: 'reads: random bytes', fault: { raw: randomBytes } },
  { name: 'reads: UTF-16', fault: { raw: Buffer.from('\uFEFF{"status":"success"}', 'utf16le') } },
  { name: 'reads: empty 200', fault: { raw: '', status: 200 } },
  { name: 'reads: 204', fault: { raw: '', status: 204 } },
];

const wrongShapes: Record<Action, string[]> = {
  balance: [
    '[]',
    'null',
    '7',
    '"128.40"',
    '{"balance":null}',
    '{"balance":{}}',
    '{"balance":[1]}',
    '{"money":"1"}',
  ],
  services: [
    '{}',
    'null',
    '7',
    '"none"',
    '{"services":[]}',
    '[[]]',
    '[null,1,"a"]',
    '[{"service":{},"name":[]}]',
  ],
  status: ['[]', 'null', '7', '"Completed"', '{"12345":7}', '{"order":{}}', '[[1]]', '{"data":{"12345":{}}}'],
  add: ['[]', 'null', '7', '"12345"', '{"id":[]}', '[{"order":1}]', '{"result":"ok"}', '{"balance":"1"}'],
};

const wrongShapeNames = {
  balance: 'reads: wrong shape for balance',
  services: 'reads: wrong shape for services',
  status: 'reads: wrong shape for status',
  add: 'reads: wrong shape for add',
} as const;

test('an answer that cannot be read changes nothing of what is known, whatever was asked', async ({
  companion,
  panel,
}) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  const before = await recordFor(page, 'open_order');
  const { catalogue } = await snapshotOf(companion);

  const faults = [
    ...unreadable.flatMap(({ name, fault }) => actions.map((action) => ({ name, action, fault }))),
    ...actions.flatMap((action) =>
      wrongShapes[action].map((raw) => ({
        name: wrongShapeNames[action],
        action,
        fault: { raw, headers: json },
      })),
    ),
  ];
  for (const { name, action, fault } of faults) {
    const { outcome, entry } = await askWrongly({ page, panel }, action, { ...fault, taking: true });
    expect(entry, name).toMatchObject({ outcome: 'replied', replyBody: String(fault.raw) });
    injected(name);
    // An order's outcome is in its record, and an empty list of orders says nothing about any.
    const isAllowed = action === 'add' || action === 'status';
    expect(outcome.ok && !isAllowed, `${name}: ${String(fault.raw).slice(0, 40)} to ${action}`).toBe(false);
  }

  expect(await recordFor(page, 'open_order')).toEqual(before);
  const states = new Set((await storedOrders(page)).map(({ state }) => state));
  for (const state of ['intent', 'sending', 'notSent', 'rejected', 'notPlaced'] as const) {
    expect(states).not.toContain(state);
  }
  expect(panel.adds()).toHaveLength((await storedOrders(page)).length);
  await expectSoundBooks(panel, page);
  expect(await stored(companion, 'snapshot')).toMatchObject({ catalogue });
  expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
});

test('a byte order mark and a thousand cookies do no harm', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  const cookies = Array.from({ length: 1000 }, (_, n) => `c${n}=v`);
  for (const action of actions) {
    const marked = await askWrongly({ page, panel }, action, { body: (natural) => `\uFEFF${natural}` });
    expect(marked.entry.replyBody?.startsWith('\uFEFF')).toBe(true);
    injected('reads: BOM');
    expect(marked.outcome, action).toEqual({ ok: true });

    const sweet = await askWrongly({ page, panel }, action, { headers: { 'set-cookie': cookies } });
    expect(sweet.entry).toMatchObject({ outcome: 'replied', fault: { headers: { 'set-cookie': cookies } } });
    injected('reads: 1,000 Set-Cookie');
    expect(sweet.outcome, action).toEqual({ ok: true });
  }
  expect(await companion.context.cookies()).toEqual([]);
  expect(new Set((await storedOrders(page)).map(({ state }) => state))).toEqual(new Set(['placed']));
  await expectSoundBooks(panel, page);
});

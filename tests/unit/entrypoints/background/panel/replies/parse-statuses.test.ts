import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply, replyOf } from '@/tests/replies/read-reply';

const statuses = (body: unknown, ids: string[], http = 200) =>
  readReply('status', replyOf(JSON.stringify(body), http), ids);

describe('an error for one id among several', () => {
  it.each([
    '701 is not a number',
    'Order 701 not found',
    'Order #701 does not exist',
    '701 not found',
    'ID 701 does not exist',
    'Order ID: 701 is invalid',
    'order id "701" not found',
    'Incorrect order ID',
  ])('“%s” says that the panel does not know it', (words) => {
    for (const row of [words, { error: words }, { status: 'error', message: words }])
      expect(statuses({ '701': row, '702': { status: 'Fail', charge: '0' } }, ['701', '702'])).toMatchObject({
        answers: { '701': { kind: 'notFound' }, '702': { kind: 'report' } },
      });
    expect(statuses({ error: words }, ['701'])).toMatchObject({ answers: { '701': { kind: 'notFound' } } });
  });

  it.each(['Sipariş bulunamadı', '701 is late', '7010 not found', 'Too many requests'])(
    '“%s” leaves it as it was',
    (words) => {
      const outcome = statuses({ '701': { error: words }, '702': { status: 'Fail' } }, ['701', '702']);
      expect(outcome.kind === 'statuses' && Object.keys(outcome.answers)).toEqual(['702']);
    },
  );
});

const row = (more: object = {}) => ({ status: 'Completed', charge: '0.05', ...more });

const idsIn = (body: unknown, ids: string[]) => {
  const outcome = statuses(body, ids);
  if (outcome.kind !== 'statuses') return outcome.kind === 'error' ? outcome.error : null;
  return Object.entries(outcome.answers).map(([id, { kind }]) => (kind === 'report' ? id : `no ${id}`));
};

describe('answers', () => {
  it.each<[string, unknown, string[], unknown]>([
    ['the only one', row(), ['1'], ['1']],
    ['the only one, that names itself', row({ order: ' 1 ' }), ['1'], ['1']],
    ['the only one, that names another', row({ order: '2' }), ['1'], []],
    ['one for nobody', row(), [], 'notUnderstood'],
    ['one for two', row(), ['1', '2'], 'notUnderstood'],
    ['a list of one', [row()], ['1'], ['1']],
    ['a list of one that names another', [row({ order: '2' })], ['1'], []],
    ['a list of one for two', [row()], ['1', '2'], 'notUnderstood'],
    ['a list of a text', ['Order not found'], ['1'], 'notUnderstood'],
    ['a list of a text that speaks of null', ['null not found'], ['1'], 'notUnderstood'],
    ['a list of two for one', [row(), row()], ['1'], 'notUnderstood'],
    [
      'a list of those that name themselves',
      [row({ order: '2' }), row({ order: '1' })],
      ['1', '2'],
      ['1', '2'],
    ],
    ['a list with one that does not', [row({ order: '2' }), row()], ['1', '2'], 'notUnderstood'],
    ['an empty list', [], ['1'], []],
    [
      'a list with an error that names its order',
      [{ order: '701', error: '701 not found' }, row({ order: '2' })],
      ['701', '2'],
      ['2', 'no 701'],
    ],
    ['a map', { '1': row(), '2': row() }, ['1', '2'], ['1', '2']],
    ['a map with one that was not asked for', { '1': row(), '3': row() }, ['1', '2'], ['1']],
    ['a map by codes without a digit', { ab: row(), cd: row() }, ['ab', 'ef'], ['ab']],
    ['a map with what is no id', { note: 'x', '1': row() }, ['1', '2'], ['1']],
    ['a map of one that was not asked for', { '3': row() }, ['1', '2'], []],
    ['a map of nothing but an error', { '1': { error: 'Nanu' } }, ['1', '2'], []],
    ['a map of nothing readable', { '1': 'x' }, ['1', '2'], 'notUnderstood'],
    ['a map under a name', { data: row() }, ['1', '2'], 'notUnderstood'],
    ['a map that names others', { '1': row({ order: '2' }) }, ['1', '2'], []],
    ['a text for one of several', { '1': 'whatever', '2': row() }, ['1', '2'], ['2']],
    ['a word on an id with signs', { 'a+1': 'a+1 not found', '2': row() }, ['a+1', '2'], ['2', 'no a+1']],
    ['an error for all', { error: 'Order not found' }, ['1', '2'], 'orderNotFound'],
    ['the key’s error for all', { error: 'Invalid API key' }, ['1'], 'keyRejected'],
    ['the key’s error for one', { '1': { error: 'Invalid API key' }, '2': row() }, ['1', '2'], 'keyRejected'],
    [
      'the account’s for one',
      { '1': { error: 'Account suspended' }, '2': row() },
      ['1', '2'],
      'accountInactive',
    ],
    ['another’s for one', { '3': { error: 'Invalid API key' }, '2': row() }, ['1', '2'], ['2']],
    ['a text', 'Order not found', ['1'], 'notUnderstood'],
    ['nothing', null, ['1'], 'notUnderstood'],
    ['a word of JSON', true, ['1'], 'notUnderstood'],
  ])('in %s', (_what, body, ids, expected) => {
    expect(idsIn(body, ids)).toEqual(expected);
  });

  it('of two rows for one order the first counts', () => {
    const rows = [row({ order: '1' }), row({ order: '1', status: 'Pending' }), row({ order: '2' })];
    expect(statuses(rows, ['1', '2'])).toMatchObject({ answers: { '1': { report: { word: 'Completed' } } } });
  });
});

it('no answer is ever given to an order by its position', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 10 ** 9 }).map(String), {
    minLength: 2,
    maxLength: 5,
  });
  const shapes = [
    () => row(),
    (all: string[]) => all.map(() => row()),
    () => [row()],
    (all: string[]) => ({ orders: all.map(() => row()) }),
    () => ({ error: 'Order not found' }),
    () => ({ data: row() }),
  ];
  fc.assert(
    fc.property(ids, fc.nat(shapes.length - 1), (all, which) => {
      const outcome = statuses(shapes[which]?.(all), all);
      expect(outcome.kind === 'statuses' ? Object.keys(outcome.answers) : []).toEqual([]);
    }),
  );
});

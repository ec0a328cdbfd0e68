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

it('no answer is ever given to an order by its position', () => {
  const row = { status: 'Completed', charge: '0.05', remains: '0' };
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 10 ** 9 }).map(String), {
    minLength: 2,
    maxLength: 5,
  });
  const shapes = [
    () => row,
    (all: string[]) => all.map(() => row),
    () => [row],
    (all: string[]) => ({ orders: all.map(() => row) }),
    () => ({ error: 'Order not found' }),
    () => ({ data: row }),
  ];
  fc.assert(
    fc.property(ids, fc.nat(shapes.length - 1), (all, which) => {
      const outcome = statuses(shapes[which]?.(all), all);
      expect(outcome.kind === 'statuses' ? Object.keys(outcome.answers) : []).toEqual([]);
    }),
  );
});

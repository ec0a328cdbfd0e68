import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, SeenChange } from '@/entrypoints/background/account/account';
import { withMovements, withRead } from '@/entrypoints/background/settling/balance-evidence';
import { explainChanges } from '@/entrypoints/background/settling/explain-changes';
import { addMoney, subtractMoney } from '@/utils/money/money';
import type { Order, OrderStep } from '@/utils/orders/order';
import { withIndex } from '@/utils/orders/order-state';
import { sampleAccount, sampleOrder, sampleReport, uuidOf } from '../sample-order';

const minute = 60_000;
const ten = new Date('2026-11-20T10:00:00').getTime();
const read = (account: Account, amount: string, at: number) =>
  withRead(account, { amount, currency: 'USD', at, serverAt: at });

/**
 * An order that was sent at this minute after ten, with the balance read a minute before, at 2.00 for a thousand: 100 of
 * it cost 0.20.
 */
function sent(minutes: number, changes: Partial<Order> = {}): Order {
  const sentAt = ten + minutes * minute;
  const balanceBefore = { amount: '0', at: sentAt - minute, serverAt: sentAt - minute };
  return withIndex(sampleOrder({ sentAt, endedAt: sentAt + 500, balanceBefore, ...changes }));
}
const step = (word: string, charge: string): OrderStep => ({ at: ten, kind: 'status', text: word, charge });

type Story = {
  /** Balances as they were read, by minutes after ten. */
  reads: [minutes: number, amount: string][];
  orders?: Order[];
  /** When `status` told of a movement of each order, in minutes. */
  moved?: [minutes: number, order: Order][];
  known?: Partial<Account>;
  now?: number;
};

function accountOf({ reads, orders = [], moved = [], known = {} }: Story): Account {
  const events = [
    ...reads.map(([at, amount]) => ({
      at,
      apply: (account: Account) => read(account, amount, ten + at * minute),
    })),
    ...[
      ...orders.map((order): [number, Order] => [((order.sentAt ?? ten) - ten) / minute, order]),
      ...moved,
    ].map(([at, order]) => ({
      at,
      apply: (account: Account) => withMovements(account, [order], ten + at * minute),
    })),
  ].toSorted((a, b) => a.at - b.at);
  const first = sampleAccount({ learntUnit: 'perThousand', chargesAtOnce: true, ...known });
  return events.reduce((account, { apply }) => apply(account), first);
}

function tell(story: Story): SeenChange[] {
  const { orders = [], moved = [], now = 60 } = story;
  const all = [
    ...new Map([...orders, ...moved.map(([, order]) => order)].map((each) => [each.uuid, each])).values(),
  ];
  const account = accountOf(story);
  const facts = { account, orders: all, open: all.filter(({ open }) => open === 1), now: ten + now * minute };
  return explainChanges(account.changes ?? [], facts);
}
const causes = (story: Story) => tell(story).map(({ cause }) => cause);

const done = (changes: Partial<Order> = {}) => ({ report: sampleReport({ word: 'Completed' }), ...changes });

describe('a fall', () => {
  test('that nothing from here explains is told with both reads', () => {
    expect(
      tell({
        reads: [
          [2, '10.00'],
          [40, '7.90'],
        ],
      }),
    ).toMatchObject([
      {
        cause: 'unexplained',
        stage: 'decided',
        from: '10.00',
        to: '7.90',
        orders: [],
        fromAt: ten + 2 * minute,
        at: ten + 40 * minute,
      },
    ]);
  });

  test.each<[string, string[], Story]>([
    [
      'an order that was placed between',
      ['order'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.80'],
        ],
        orders: [sent(1, done())],
      },
    ],
    [
      '… to the last decimal that shows',
      ['order'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.80'],
        ],
        orders: [sent(1, { ...done({ report: sampleReport({ word: 'Completed', charge: '0.1951' }) }) })],
      },
    ],
    [
      'nothing where another order was placed an hour before',
      ['unexplained'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.80'],
        ],
        orders: [sent(-61, done())],
      },
    ],
    [
      'may be a late charge where the account charges late',
      ['mayBeOrder'],
      {
        reads: [
          [-2, '10.00'],
          [0, '10.00'],
          [2, '9.80'],
        ],
        orders: [sent(-1, done())],
        known: { chargesAtOnce: false },
      },
    ],
    [
      'an order of unknown outcome: may be',
      ['mayBeOrder'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.80'],
        ],
        orders: [sent(1, { state: 'ambiguous', id: null })],
      },
    ],
    [
      'the other reading of an unknown rate: may be',
      ['mayBeOrder'],
      {
        reads: [
          [0, '900.00'],
          [2, '700.00'],
        ],
        orders: [sent(1)],
        known: { learntUnit: null },
        now: 100,
      },
    ],
    [
      'an order whose cost nobody knows: may be',
      ['mayBeOrder'],
      {
        reads: [
          [0, '10.00'],
          [2, '3.00'],
        ],
        orders: [
          sent(1, { rate: null, ...done({ report: sampleReport({ word: 'Completed', charge: null }) }) }),
        ],
      },
    ],
    [
      'an order that was charged twice: may be',
      ['mayBeOrder'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.60'],
        ],
        orders: [
          sent(1, {
            ...done(),
            chargedTwice: {
              cost: '0.2',
              from: { amount: '10.00', at: ten },
              to: { amount: '9.60', at: ten },
              isSeen: true,
            },
          }),
        ],
      },
    ],
    [
      'an order that was called refused and fits: may be',
      ['mayBeOrder'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.80'],
        ],
        orders: [sent(1, { state: 'rejected', id: null })],
      },
    ],
    [
      'an order that was called refused and does not fit: not',
      ['unexplained'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.90'],
        ],
        orders: [sent(1, { state: 'rejected', id: null })],
      },
    ],
    [
      'less than an order that was placed: something may have been paid in',
      ['mayBeOrder'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.90'],
        ],
        orders: [sent(1, done())],
      },
    ],
    [
      'a charge that went up',
      ['mayBeOrder', 'mayBeOrder'],
      {
        reads: [
          [0, '10.00'],
          [2, '9.80'],
          [30, '9.70'],
        ],
        orders: [
          sent(1, {
            report: sampleReport({ word: 'Completed', charge: '0.3' }),
            steps: [step('Processing', '0.2')],
          }),
        ],
        moved: [
          [
            29,
            sent(1, {
              report: sampleReport({ word: 'Completed', charge: '0.3' }),
              steps: [step('Processing', '0.2')],
            }),
          ],
        ],
      },
    ],
  ])('%s', (_what, expected, story) => {
    expect(causes(story)).toEqual(expected);
  });

  test('of more than orders from here cost says how much they explain at most', () => {
    const story = {
      reads: [
        [0, '10.00'],
        [2, '7.70'],
      ] as Story['reads'],
      orders: [sent(1, done())],
    };
    expect(tell(story)).toMatchObject([{ cause: 'unexplained', atMost: '0.2', orders: [uuidOf(1)] }]);
  });

  test('is not called unexplained while an order in the watch could explain it', () => {
    const watched = sent(1, { ...done(), watched: 1, open: 1 });
    const reads: Story['reads'] = [
      [0, '10.00'],
      [2, '7.70'],
    ];
    expect(tell({ reads, orders: [watched] })).toMatchObject([{ cause: 'open', stage: 'kept' }]);
    const { watched: _over, ...after } = watched;
    expect(causes({ reads, orders: [withIndex(after)] })).toEqual(['unexplained']);
  });

  test('waits for the open orders to be asked about, and no longer than an hour', () => {
    const open = sent(-600);
    const story = {
      reads: [
        [0, '10.00'],
        [2, '9.00'],
      ] as Story['reads'],
      orders: [open],
    };
    expect(causes({ ...story, now: 20 })).toEqual(['open']);
    expect(causes({ ...story, now: 20, known: { ordersAskedAt: ten + 3 * minute } })).toEqual([
      'unexplained',
    ]);
    expect(causes({ ...story, now: 90 })).toEqual(['unexplained']);
  });

  test('that an order explains for certain is the only one that it explains', () => {
    const reads: Story['reads'] = [
      [0, '10.00'],
      [2, '9.80'],
      [4, '9.60'],
    ];
    expect(causes({ reads, orders: [sent(1, done())], known: { chargesAtOnce: false } })).toEqual([
      'order',
      'unexplained',
    ]);
  });

  test('over which the clock was set back is no surer than that', () => {
    const reads: Story['reads'] = [[0, '10.00']];
    const account = read(accountOf({ reads, orders: [sent(1, done())] }), '7.00', ten - 60 * minute);
    const facts = { account, orders: [sent(1, done())], open: [], now: ten };
    expect(explainChanges(account.changes ?? [], facts)[0]?.cause).toBe('unexplained');
    const fits = read(accountOf({ reads, orders: [sent(1, done())] }), '9.80', ten - 60 * minute);
    expect(explainChanges(fits.changes ?? [], { ...facts, account: fits })[0]?.cause).toBe('mayBeOrder');
  });

  test('by an order that was sent before the clock was set back may be of that order', () => {
    const order = sent(1, { state: 'placedIdLost', id: null });
    const hourBefore = ten - 60 * minute;
    const before = accountOf({ reads: [[0, '10.00']], orders: [order], known: { chargesAtOnce: false } });
    const account = read(read(before, '10.00', hourBefore), '9.80', hourBefore + minute);
    const facts = { account, orders: [order], open: [], now: ten };
    expect(explainChanges(account.changes ?? [], facts)[0]?.cause).toBe('mayBeOrder');
    const watched = { ...facts, open: [{ ...order, watched: 1 as const }], orders: [] };
    expect(explainChanges(account.changes ?? [], watched)[0]?.stage).toBe('kept');
  });

  test('in another currency is no change', () => {
    const before = accountOf({ reads: [[0, '10.00']] });
    expect(withRead(before, { amount: '5', currency: 'EUR', at: ten }).changes).toEqual([]);
  });

  test('after more movements than are kept may be of one that is forgotten', () => {
    const many = Array.from({ length: 60 }, (_each, n) => sent(1, { uuid: uuidOf(n), state: 'rejected' }));
    const account = { ...accountOf({ reads: [[0, '10.00']], orders: many }) };
    const after = read(account, '3.00', ten + 2 * minute);
    const facts = { account: after, orders: many, open: [], now: ten + 60 * minute };
    expect(explainChanges(after.changes ?? [], facts)[0]?.cause).toBe('mayBeOrder');
  });

  test('after a read that came too soon to show the charge may be of the order before it', () => {
    const reads: Story['reads'] = [
      [0, '10.00'],
      [1.1, '10.00'],
      [2, '9.80'],
    ];
    expect(causes({ reads, orders: [sent(1, done())] })).toEqual(['mayBeOrder']);
  });

  test('that was decided stays as it is', () => {
    const [before] = tell({
      reads: [
        [0, '10.00'],
        [2, '9.80'],
      ],
    });
    const account = {
      ...accountOf({ reads: [], orders: [sent(1, done())] }),
      changes: before ? [before] : [],
    };
    const facts = { account, orders: [sent(1, done())], open: [], now: ten };
    expect(explainChanges(account.changes, facts)).toEqual([before]);
  });
});

describe('a rise', () => {
  const canceled = sent(-30, { report: sampleReport({ word: 'Canceled', charge: '0.2' }) });
  const partial = sent(-30, {
    report: sampleReport({ word: 'Partial', charge: '0.12', remains: 40 }),
    steps: [step('Processing', '0.2')],
  });
  const failed = sent(-30, { report: sampleReport({ word: 'Failed', charge: '0.2' }) });
  test.each<[string, string[], Story]>([
    [
      'that nothing from here explains',
      ['deposit'],
      {
        reads: [
          [0, '10.00'],
          [2, '30.00'],
        ],
      },
    ],
    [
      'by what a canceled order cost',
      ['refund'],
      {
        reads: [
          [0, '10.00'],
          [2, '10.20'],
        ],
        moved: [[1, canceled]],
        orders: [canceled],
      },
    ],
    [
      '… also where that is told later',
      ['refund'],
      {
        reads: [
          [0, '10.00'],
          [2, '10.20'],
        ],
        moved: [[3, canceled]],
        orders: [canceled],
      },
    ],
    [
      'by a part of a partial order: may be',
      ['mayBeRefund'],
      {
        reads: [
          [0, '10.00'],
          [2, '10.08'],
        ],
        moved: [[1, partial]],
        orders: [partial],
      },
    ],
    [
      'by more than a failed order cost: both may be',
      ['mayBeRefund'],
      {
        reads: [
          [0, '10.00'],
          [2, '20.20'],
        ],
        moved: [[1, failed]],
        orders: [failed],
      },
    ],
    [
      'after an order that was delivered whole',
      ['deposit'],
      {
        reads: [
          [0, '10.00'],
          [2, '10.20'],
        ],
        moved: [[1, sent(-30, done())]],
        orders: [sent(-30, done())],
      },
    ],
    [
      'twice: a refund comes once',
      ['refund', 'deposit'],
      {
        reads: [
          [0, '10.00'],
          [2, '10.20'],
          [3, '10.40'],
        ],
        moved: [[1, canceled]],
        orders: [canceled],
      },
    ],
  ])('%s', (_what, expected, story) => {
    expect(causes(story)).toEqual(expected);
  });
});

const cents = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;

/** Plays what happens; the balance is read before each order, after it, and at the end. */
function play(
  happens: { kind: string; quantity: number; wait: number }[],
  learntUnit: Account['learntUnit'],
) {
  let balance = 1_000_000;
  let at = ten;
  let account = sampleAccount({ learntUnit, chargesAtOnce: null });
  const orders: Order[] = [];
  const due: { at: number; cost: number }[] = [];
  const look = () => {
    for (const charge of due.splice(0)) {
      if (charge.at <= at) balance -= charge.cost;
      else due.push(charge);
    }
    account = read(account, cents(balance), at);
  };
  look();
  for (const [n, { kind, quantity, wait }] of happens.entries()) {
    at += wait * minute;
    const cost = quantity / 5;
    if (kind === 'elsewhere') balance -= cost + 1;
    if (kind === 'deposit') balance += cost;
    if (['order', 'late', 'lost'].includes(kind)) {
      look();
      const before = { amount: cents(balance), at, serverAt: at };
      const order = sent(0, {
        uuid: uuidOf(n),
        quantity,
        sentAt: at + 1000,
        endedAt: at + 2000,
        balanceBefore: before,
        ...(kind === 'lost' && { state: 'ambiguous' as const, id: null }),
      });
      account = withMovements(account, [order], at + 1000);
      orders.push(order);
      due.push({ at: kind === 'late' ? at + 10 * minute : at + 1500, cost });
      at += 5000;
    }
    look();
  }
  at += 15 * minute;
  look();
  const facts = { account, orders, open: [], now: at + 120 * minute };
  return explainChanges(account.changes ?? [], facts);
}

describe('over generated histories', () => {
  const events = fc.array(
    fc.record({
      kind: fc.constantFrom('order', 'late', 'lost', 'look', 'elsewhere', 'deposit'),
      quantity: fc.integer({ min: 100, max: 5000 }).map((n) => n - (n % 100)),
      wait: fc.integer({ min: 1, max: 8 }),
    }),
    { minLength: 1, maxLength: 14 },
  );

  test('no fall is called unexplained where only orders from here were charged, late or not, answered or not', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('perThousand' as const, null), (happens, unit) => {
        const own = happens.filter(({ kind }) => kind !== 'elsewhere');
        expect(play(own, unit).filter(({ cause }) => cause === 'unexplained')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('an order explains for certain only a fall by what it costs, and each of them one', () => {
    fc.assert(
      fc.property(events, (happens) => {
        const sure = play(happens, 'perThousand').filter(({ cause }) => cause === 'order');
        const used = sure.flatMap(({ orders }) => orders);
        expect(new Set(used).size).toBe(used.length);
        for (const { from, to, orders } of sure) {
          const cost = orders.reduce(
            (sum, uuid) => addMoney(sum, cents((happens[Number(uuid.slice(-12))]?.quantity ?? 0) / 5)),
            '0',
          );
          expect(Number(subtractMoney(from, to))).toBeCloseTo(Number(cost), 2);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('where nothing was ordered here every fall is unexplained, and every rise a deposit', () => {
    fc.assert(
      fc.property(events, (happens) => {
        const others = happens.filter(({ kind }) => !['order', 'late', 'lost'].includes(kind));
        for (const { from, to, cause } of play(others, null))
          expect(cause).toBe(Number(from) > Number(to) ? 'unexplained' : 'deposit');
      }),
    );
  });
});

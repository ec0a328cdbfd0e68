import * as fc from 'fast-check';
import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { orderStates, type Order } from '@/utils/orders/order';
import { withIndex } from '@/utils/orders/order-state';

/** Text of the panel's as it is kept: of any script, made safe to show. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('=1+1', '"', '\\', '\\"', '],[', '}{', '__proto__', 'a,b;c', '\u{1F600}', '<img onerror>'),
);
const shown = words.map(sanitizeText);
const link = fc.stringMatching(/^[!-~]{1,60}$/);
const decimal = fc.stringMatching(/^-?\d{1,12}(\.\d{1,8})?$/);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const count = orNull(fc.integer({ min: -1_000_000, max: Number.MAX_SAFE_INTEGER }));

/** Samples as they are kept: in the order of time. */
const samples = fc
  .uniqueArray(fc.tuple(time, fc.nat()), { selector: ([at]) => at, maxLength: 48 })
  .map((all) => all.toSorted(([a], [b]) => a - b));

/** Any order that this program could have stored. */
export const orderArbitrary: fc.Arbitrary<Order> = fc
  .record({
    shape: fc.constantFrom(1 as const, 2 as const),
    uuid: fc.uuid(),
    account: fc.stringMatching(/^[0-9a-f]{16}$/),
    state: fc.constantFrom(...orderStates),
    counter: fc.integer({ min: 0, max: 1e12 }),
    service: shown,
    serviceName: shown,
    category: orNull(shown),
    rate: orNull(decimal),
    platform: orNull(fc.constantFrom('twitch' as const, 'kick' as const)),
    channel: link,
    link,
    quantity: fc.nat(),
    interval: orNull(fc.stringMatching(/^\d{1,9}$/)),
    quoted: orNull(decimal),
    currency: orNull(shown),
    createdAt: time,
    sentAt: orNull(time),
    endedAt: orNull(time),
    balanceBefore: orNull(fc.record({ amount: decimal, at: time })),
    guard: orNull(fc.constantFrom('stream' as const, 'close' as const)),
    id: orNull(fc.stringMatching(/^[!-~]{1,40}$/)),
    offeredId: orNull(shown),
    report: orNull(
      fc.record({
        word: shown,
        at: time,
        charge: orNull(decimal),
        currency: orNull(shown),
        startCount: count,
        remains: count,
      }),
    ),
    error: orNull(fc.record({ name: shown, message: shown })),
    steps: fc.array(
      fc.record({ at: time, kind: fc.constantFrom('sent' as const, 'status' as const), text: orNull(shown) }),
      { maxLength: 5 },
    ),
    isSeen: fc.boolean(),
    lookAgainAt: orNull(time),
  })
  .chain((order) =>
    fc.oneof(
      fc.constant(order),
      samples.map((kept) => Object.assign({}, order, { shape: 4 as const, samples: kept })),
    ),
  )
  .map(withIndex);

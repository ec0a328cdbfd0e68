import type { Page } from '@playwright/test';
import type { Order, OrderState, Sample } from '../../../utils/orders/order.ts';
import type { RatePoint } from '../../../utils/services/rate-history.ts';
import { send } from '../../e2e/support/by-command.ts';

/** Numbers from 0 to below 1. */
type Random = () => number;

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');

const randomUuid = (random: Random) => [8, 4, 4, 4, 12].map((digits) => hex(random, digits)).join('-');

const day = 86_400_000;
/** As the page that imports sends them. */
const batch = 500;
const batchesAtOnce = 8;
/** As many as a busy account has at once; all others have ended. */
const openOrders = 50;

/** Ends that an order may come to, and how often each is drawn. */
const ends: [OrderState, string | null][] = [
  ...Array.from({ length: 12 }, (): [OrderState, string] => ['placed', 'Completed']),
  ['placed', 'Partial'],
  ['placed', 'Canceled'],
  ['rejected', null],
  ['notSent', null],
  ['notPlaced', null],
  ['dismissed', null],
];

/** Texts of every script, and such as could be taken for something else. */
const names = [
  'Twitch Live Viewers | 60 min | No drop',
  '=HYPERLINK("x")',
  'Подписчики, "быстро"',
  '視聴者 ＝ 60 分',
  'مشاهدون',
  '{"a":[1,2]}',
  '\\"},{"',
  '👩‍👩‍👧 emoji',
];

/** How much was delivered when, as a poll every few minutes finds it. */
function samplesOf(random: Random, from: number, quantity: number): Sample[] {
  const count = 1 + Math.floor(random() * 48);
  return Array.from({ length: count }, (_, n): Sample => [
    from + (n + 1) * 300_000 + Math.floor(random() * 60_000),
    Math.floor((quantity * (n + 1)) / count),
  ]);
}

const services = 60;

function anEnded(n: number, random: Random): Order {
  const [state, word] = n < openOrders ? ['placed' as const, 'Processing'] : pick(random, ends);
  // One after the other, as orders are placed; two in each moment.
  const createdAt = 1_640_000_000_000 + Math.floor(n / 2) * 1_200_000;
  const isPlaced = state === 'placed';
  const quantity = 10 + Math.floor(random() * 5000);
  const charge = `${Math.floor(random() * 40)}.${String(Math.floor(random() * 1e5)).padStart(5, '0')}`;
  const channel = `channel_${Math.floor(random() * 40)}`;
  const service = String(1000 + Math.floor(random() * services));
  const hasSamples = isPlaced && random() < 0.5;
  return {
    shape: hasSamples ? 4 : 2,
    uuid: randomUuid(random),
    account: random() < 0.95 ? '00112233aabbccdd' : 'ffffffff00000000',
    state,
    counter: 1 + Math.floor(random() * 40),
    service,
    serviceName: pick(random, names),
    category: pick(random, [null, ...names]),
    rate: '0.50',
    platform: pick(random, ['twitch', 'kick', null]),
    channel,
    link: channel,
    quantity,
    interval: pick(random, [null, null, '10']),
    quoted: charge,
    currency: 'USD',
    createdAt,
    sentAt: createdAt + 500,
    endedAt: createdAt + 900,
    balanceBefore: { amount: '128.40', at: createdAt + 100 },
    guard: pick(random, ['stream', 'close', 'presumed', 'none']),
    id: isPlaced ? `${9_007_199_254_740_993n + BigInt(n)}` : null,
    offeredId: null,
    report: isPlaced
      ? {
          word: word ?? '',
          at: createdAt + Math.floor(random() * 5 * day),
          charge,
          currency: 'USD',
          startCount: Math.floor(random() * 1e6),
          remains: word === 'Completed' ? 0 : Math.floor(random() * quantity),
        }
      : null,
    error: state === 'rejected' ? { name: 'refused', message: 'No.' } : null,
    steps: [
      { at: createdAt + 100, kind: 'checked', text: '128.40' },
      { at: createdAt + 500, kind: 'sent', text: null },
      { at: createdAt + 900, kind: 'placed', text: String(n) },
      { at: createdAt + 90_000, kind: 'status', text: 'Processing' },
    ],
    isSeen: true,
    lookAgainAt: null,
    ...(hasSamples && { samples: samplesOf(random, createdAt + 500, quantity) }),
    ...(random() < 0.1 && { note: pick(random, names) }),
  };
}

/** The rates of every service over time. */
async function fillRates(page: Page, random: Random): Promise<void> {
  const rates = Array.from({ length: services }, (_, n) => ({
    account: '00112233aabbccdd',
    service: String(1000 + n),
    points: Array.from({ length: 1 + Math.floor(random() * 48) }, (_point, at): RatePoint => [
      1_640_000_000_000 + at * day,
      `0.${10 + at + Math.floor(random() * 2) * 100}`,
    ]),
  }));
  const outcome = await send(page, { type: 'importRates', rates, salt: null, oldSalt: null });
  if (!outcome.ok) throw new Error(`The rates could not be made: ${outcome.error}`);
}

async function importAll(page: Page, orders: Order[]): Promise<void> {
  const outcome = await send(page, { type: 'importOrders', orders, salt: null, oldSalt: null });
  if (!outcome.ok) throw new Error(`The history could not be made: ${outcome.error}`);
}

/** Gives the profile a history of so many orders, by the worker that writes every record. */
export async function fillHistory(page: Page, count: number, random: Random): Promise<void> {
  const sending: Promise<void>[] = [];
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    const orders = Array.from({ length }, (_, n) => anEnded(from + n, random));
    sending.push(importAll(page, orders));
    if (sending.length === batchesAtOnce) await Promise.all(sending.splice(0));
  }
  await Promise.all(sending);
  await fillRates(page, random);
}

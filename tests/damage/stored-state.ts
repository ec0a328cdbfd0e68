import { ordersDbVersion } from '../../utils/orders-db/schema.ts';
import { withIndex } from '../../utils/orders/order-state.ts';
import type { Order, OrderState } from '../../utils/orders/order.ts';

/** Everything that a profile holds of the extension. `database` is `null` where there is none. */
export type StoredState = {
  database: { version: number; hasStores: boolean; records: unknown[] } | null;
  local: Record<string, unknown>;
};

/** Numbers from 0 to below 1. */
export type Random = () => number;

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');

export const randomUuid = (random: Random): string =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;

/** The account of the profile. The panel that stands in takes any key. */
export const owner = { key: 'key-of-a-damaged-profile-00ff', account: `v2-${'aabbccdd00112233'.repeat(2)}` };

/** The id that an earlier version gave the same account: 16 hexadecimal digits. */
export const oldAccount = 'aabbccdd00112233';

/** The version of the database that the program under test writes. */
export const presentVersion = ordersDbVersion;

const states: readonly OrderState[] = [
  'intent',
  'sending',
  'placed',
  'placed',
  'placed',
  'unknown',
  'placedIdLost',
  'ambiguous',
  'notPlaced',
  'rejected',
  'notSent',
  'dismissed',
];

/** A whole order in any state. */
export function anyOrder(random: Random): Order {
  const state = pick(random, states);
  const createdAt = 1_700_000_000_000 + Math.floor(random() * 1e9);
  const isPlaced = state === 'placed';
  const word = pick(random, ['Processing', 'Pending', 'Completed', 'Partial', 'Canceled', 'Failed', 'Odd']);
  const hasReport = isPlaced && random() < 0.7;
  const isSent = state !== 'intent' && state !== 'notSent';
  return withIndex({
    uuid: randomUuid(random),
    account: random() < 0.85 ? owner.account : 'ffffffff00000000',
    state,
    counter: 1 + Math.floor(random() * 50),
    service: '7',
    serviceName: 'Followers',
    category: random() < 0.5 ? 'Twitch' : null,
    rate: '2.00',
    platform: random() < 0.8 ? 'twitch' : null,
    channel: `channel_${hex(random, 4)}`,
    link: `channel_${hex(random, 4)}`,
    quantity: 10 + Math.floor(random() * 4000),
    interval: null,
    quoted: '0.20',
    currency: 'USD',
    createdAt,
    sentAt: isSent ? createdAt + 500 : null,
    endedAt: isSent && state !== 'sending' ? createdAt + 900 : null,
    balanceBefore: isSent ? { amount: '100.00', at: createdAt + 100 } : null,
    guard: isSent ? 'close' : null,
    id: isPlaced ? String(10_000 + Math.floor(random() * 1e6)) : null,
    offeredId: null,
    report: hasReport
      ? { word, at: createdAt + 5000, charge: '0.2', currency: 'USD', startCount: 5, remains: 40 }
      : null,
    error: state === 'rejected' ? { name: 'refused', message: 'No.' } : null,
    steps: [{ at: createdAt, kind: 'sent', text: null }],
    isSeen: random() < 0.5,
    lookAgainAt: null,
  });
}

const account = {
  learntUnit: 'perThousand',
  learntFrom: '501',
  setUnit: null,
  balance: { amount: '100.00', currency: 'USD', at: 1_700_000_000_000 },
  catalogue: { count: 1, readAt: 1_700_000_000_000 },
  reads: [{ amount: '100.00', at: 1_700_000_000_000 }],
  decimals: 2,
  movements: [],
  changes: [
    {
      from: '102.00',
      fromAt: 1_699_999_000_000,
      to: '100.00',
      at: 1_700_000_000_000,
      currency: 'USD',
      cause: 'unexplained',
      orders: [],
      stage: 'decided',
    },
  ],
  chargesAtOnce: true,
  acceptedAt: 1_700_000_000_000,
  problem: null,
};

/** The same profile as an earlier version left it. */
function beforeIds(state: StoredState): StoredState {
  const { database, local } = JSON.parse(
    JSON.stringify(state).replaceAll(owner.account, oldAccount),
  ) as StoredState;
  const { accountSalt: salt, ...rest } = local;
  return { database, local: { ...rest, salt } };
}

/** A whole profile with some orders, as the worker leaves it, or in one of four as an earlier version did. */
export function wholeState(random: Random): StoredState {
  const state = presentState(random);
  return random() < 0.25 ? beforeIds(state) : state;
}

/** Both copies agree. */
function presentState(random: Random): StoredState {
  const records = Array.from({ length: 1 + Math.floor(random() * 7) }, () => anyOrder(random));
  return {
    database: { version: presentVersion, hasStores: true, records },
    local: {
      apiKey: { ...owner },
      accountSalt: 'salt-of-the-profile',
      [`account:${owner.account}`]: structuredClone(account),
      settings: { lowBalance: { isOn: true, limit: '5.00' }, pollMinutes: 1 },
      myChannels: ['one', 'two'].map((name) => ({ platform: 'twitch', name, statedAt: 1 })),
      openOrders: structuredClone(records.filter(({ open }) => open === 1)),
      unseen: null,
      snapshot: { shape: 2, revision: 7, account: null, openOrders: [], unsettled: [] },
    },
  };
}

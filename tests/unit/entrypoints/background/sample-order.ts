import type { Account } from '@/entrypoints/background/account/account';
import type { Order, OrderReport } from '@/utils/orders/order';

/** A uuid that ends in this number. */
export const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A placed order, with a test's own `changes`. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => ({
  uuid: uuidOf(1),
  account: 'acc',
  state: 'placed',
  counter: 3,
  open: 1,
  service: '7',
  serviceName: 'Followers',
  category: 'Twitch',
  rate: '2.00',
  platform: 'twitch',
  channel: 'monstercat',
  link: 'monstercat',
  quantity: 100,
  interval: null,
  quoted: '200',
  currency: 'USD',
  createdAt: 1000,
  sentAt: 1100,
  endedAt: 1200,
  balanceBefore: { amount: '100.00', at: 1050 },
  guard: 'close',
  id: '501',
  offeredId: null,
  report: null,
  error: null,
  steps: [],
  isSeen: false,
  lookAgainAt: null,
  ...changes,
});

export const sampleReport = (changes: Partial<OrderReport> = {}): OrderReport => ({
  word: 'Processing',
  at: 2000,
  charge: '0.2',
  currency: 'USD',
  startCount: 5,
  remains: 40,
  ...changes,
});

export const sampleAccount = (changes: Partial<Account> = {}): Account => ({
  learntUnit: null,
  learntFrom: null,
  setUnit: null,
  balance: null,
  catalogue: null,
  reads: [],
  decimals: 2,
  movements: [],
  chargesAtOnce: null,
  acceptedAt: null,
  problem: null,
  ...changes,
});

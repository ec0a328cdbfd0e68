import type { OrderState } from '../../../utils/orders/order.ts';
import { demoKey } from '../../panel/demo.ts';
import type { Panel } from '../../panel/panel.ts';
import type { OrderPage } from '../../proofs/order-page.ts';

/** The price of the service that is ordered, unless a history says otherwise. */
export const firstRate = '0.50';

/** The n-th order of a history. */
export const orderOf = (n: number, quantity: number) => ({
  uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  service: '2114',
  link: `channel_${n}`,
  quantity,
});

/** Events around one order whose answer is lost, and the worker's verdict on it. */
export type History = {
  happens: string;
  charged: 'at once' | 'late' | 'never';
  /** Whether the panel has the order whose answer is lost. */
  isPlaced: boolean;
  ends: OrderState;
  decimals?: 5;
  /** Nothing was ordered before: neither the unit of the rate nor when the panel charges is known. */
  isFirst?: true;
  quantity?: number;
  chargeTimes?: number;
  /** Other movements of the balance before the order is answered, and so before the worker looks at the balance. */
  during?: (panel: Panel) => void;
  /** What comes after its answer. */
  between?: (page: OrderPage) => Promise<void>;
};

const cancelEarlier = (panel: Panel) => panel.cancel(panel.orders()[0]?.id ?? '');
/** Its own first read of the balance, before its `add`, still tells of the lost order. */
const orderMore = async (page: OrderPage) => page.ask(page.command(orderOf(3, 100), firstRate));
const spendElsewhere = (panel: Panel) => panel.accounts.adjust(demoKey, '-5.00');

/** Every kind of charging, and whether the panel has the order or not. */
export const histories: History[] = [
  { happens: 'placed', charged: 'at once', isPlaced: true, ends: 'placedIdLost' },
  { happens: 'placed, 5 decimals', charged: 'at once', isPlaced: true, ends: 'placedIdLost', decimals: 5 },
  {
    happens: 'placed, the first order',
    charged: 'at once',
    isPlaced: true,
    ends: 'placedIdLost',
    isFirst: true,
  },
  { happens: 'charged double', charged: 'at once', isPlaced: true, ends: 'placedIdLost', chargeTimes: 2 },
  { happens: 'not placed', charged: 'at once', isPlaced: false, ends: 'notPlaced' },
  { happens: 'not placed, 5 decimals', charged: 'at once', isPlaced: false, ends: 'notPlaced', decimals: 5 },
  {
    happens: 'not placed, the first order',
    charged: 'at once',
    isPlaced: false,
    ends: 'ambiguous',
    isFirst: true,
  },
  {
    happens: 'placed, too cheap to show',
    charged: 'at once',
    isPlaced: true,
    ends: 'ambiguous',
    quantity: 10,
  },
  {
    happens: 'placed, an equal refund',
    charged: 'at once',
    isPlaced: true,
    ends: 'ambiguous',
    during: cancelEarlier,
  },
  {
    happens: 'not placed, a refund',
    charged: 'at once',
    isPlaced: false,
    ends: 'ambiguous',
    during: cancelEarlier,
  },
  {
    happens: 'placed, another order',
    charged: 'at once',
    isPlaced: true,
    ends: 'placedIdLost',
    between: orderMore,
  },
  {
    happens: 'not placed, another order',
    charged: 'at once',
    isPlaced: false,
    ends: 'ambiguous',
    between: orderMore,
  },
  {
    happens: 'placed, spent elsewhere',
    charged: 'at once',
    isPlaced: true,
    ends: 'ambiguous',
    during: spendElsewhere,
  },
  {
    happens: 'not placed, spent elsewhere',
    charged: 'at once',
    isPlaced: false,
    ends: 'ambiguous',
    during: spendElsewhere,
  },
  { happens: 'placed', charged: 'late', isPlaced: true, ends: 'placedIdLost' },
  { happens: 'placed, 5 decimals', charged: 'late', isPlaced: true, ends: 'placedIdLost', decimals: 5 },
  { happens: 'not placed', charged: 'late', isPlaced: false, ends: 'ambiguous' },
  { happens: 'placed', charged: 'never', isPlaced: true, ends: 'ambiguous' },
  { happens: 'placed, 5 decimals', charged: 'never', isPlaced: true, ends: 'ambiguous', decimals: 5 },
  { happens: 'not placed', charged: 'never', isPlaced: false, ends: 'ambiguous' },
];

import type { Order, OrderState } from '../../utils/orders/order.ts';
import type { Panel } from '../panel/panel.ts';

/** States in which a record says that the panel took no order. */
const denying: ReadonlySet<OrderState> = new Set<OrderState>(['intent', 'notSent', 'rejected', 'notPlaced']);

type Ordered = { uuid: string; service: string; link: string; quantity: number };

/** What the panel's books say of a click. */
export type Charge = {
  uuid: string;
  /** How many orders the panel took and charged for it. */
  charges: number;
  /** Whether a record of it is there and does not say that nothing was placed. */
  isRecorded: boolean;
};

const nameOf = ({ service, link, quantity }: Omit<Ordered, 'uuid'>) => `${service} ${quantity} ${link}`;

/** Compares the panel's books with the extension's records; each click's service, link and quantity are its own. */
export function judgeCharges(clicks: Ordered[], panel: Panel, records: Order[]): Charge[] {
  const charged = [...panel.books().orders.values()].filter(({ charged: sum }) => Number(sum) > 0);
  const taken = Map.groupBy(charged, nameOf);
  const states = new Map(records.map(({ uuid, state }) => [uuid, state]));
  const judged = clicks.map((click) => {
    const state = states.get(click.uuid);
    const isRecorded = state !== undefined && !denying.has(state);
    return { uuid: click.uuid, charges: taken.get(nameOf(click))?.length ?? 0, isRecorded };
  });
  const known = judged.reduce((sum, { charges }) => sum + charges, 0);
  if (known !== charged.length) throw new Error(`${charged.length - known} charges belong to no click.`);
  return judged;
}

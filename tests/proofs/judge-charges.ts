import { mayBeTwice } from '../../utils/orders/may-be-twice.ts';
import type { Order, OrderState } from '../../utils/orders/order.ts';
import type { Panel } from '../panel/panel.ts';

/** States in which a record says that the panel took no order. */
const denying: ReadonlySet<OrderState> = new Set<OrderState>(['intent', 'notSent', 'rejected', 'notPlaced']);

type Ordered = {
  uuid: string;
  service: string;
  link: string;
  quantity: number;
  /** The uuids of all its presses, where there was more than one. */
  uuids?: string[];
};

/** A click in the panel's books, and in its records. */
export type Charge = {
  uuid: string;
  /** How many orders the panel took and charged for it. */
  charges: number;
  /** Whether there is any record of it. */
  hasRecord: boolean;
  /** Whether a record of it is there and does not say that nothing was placed. */
  isRecorded: boolean;
  /** Whether a record of it says, within two minutes of the second charge, that it was charged twice. */
  isSaid: boolean;
  /** Whether a record of it says that the browser could have sent it twice, found or not. */
  isCalledPossible: boolean;
};

/** When a record said that its order was charged twice, or `null`. */
export type SaysTwice = (record: Order) => number | null;

const saysTwiceByStep: SaysTwice = ({ steps }) => steps.find(({ kind }) => kind === 'fellTwice')?.at ?? null;

const maxSilenceMs = 120_000;

const nameOf = ({ service, link, quantity }: Omit<Ordered, 'uuid'>) => `${service} ${quantity} ${link}`;

/** Compares the panel's books with the extension's records; each click's service, link and quantity are its own. */
export function judgeCharges(
  clicks: Ordered[],
  panel: Panel,
  records: Order[],
  saysTwice: SaysTwice = saysTwiceByStep,
): Charge[] {
  const charged = [...panel.books().orders.values()].filter(({ charged: sum }) => Number(sum) > 0);
  const taken = Map.groupBy(charged, nameOf);
  const known = new Map(records.map((record) => [record.uuid, record]));
  const judged = clicks.map((click) => {
    const own = (click.uuids ?? [click.uuid]).flatMap((uuid) => known.get(uuid) ?? []);
    const charges = taken.get(nameOf(click)) ?? [];
    const secondAt = charges[1]?.entries.find(({ kind }) => kind === 'charge')?.at ?? Infinity;
    const saidAt = own.map(saysTwice).find((at) => at !== null) ?? Infinity;
    return {
      uuid: click.uuid,
      charges: charges.length,
      hasRecord: own.length > 0,
      isRecorded: own.some(({ state }) => !denying.has(state)),
      isSaid: saidAt - secondAt <= maxSilenceMs,
      isCalledPossible: own.some(mayBeTwice),
    };
  });
  const found = judged.reduce((sum, { charges }) => sum + charges, 0);
  if (found !== charged.length) throw new Error(`${charged.length - found} charges belong to no click.`);
  return judged;
}

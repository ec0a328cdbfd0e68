import type { Changes } from '../changes.ts';
import type { PanelSettings } from '../settings.ts';
import type { Accounts } from './accounts.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import { OrderIds } from './order-ids.ts';
import { isFinal, type Order, type OrderChange, remainsAt } from './order.ts';
import type { Schedule } from './schedule.ts';

export type NewOrder = Pick<
  Order,
  'key' | 'service' | 'link' | 'quantity' | 'interval' | 'charge' | 'piecePrice'
>;

/** The orders, and the money that belongs to them. */
export class Orders {
  readonly #orders = new Map<string, Order>();
  readonly #ids = new OrderIds();
  readonly #accounts: Accounts;
  readonly #schedule: Schedule;
  readonly #settings: PanelSettings;
  readonly #changes: Changes;

  constructor(accounts: Accounts, schedule: Schedule, settings: PanelSettings, changes: Changes) {
    this.#accounts = accounts;
    this.#schedule = schedule;
    this.#settings = settings;
    this.#changes = changes;
  }

  all(): Iterable<Order> {
    return this.#orders.values();
  }

  find(id: string): Order | undefined {
    return this.#orders.get(id);
  }

  /** Takes an order and charges it, now, later or never, as the settings say. */
  place(ordered: NewOrder): Order {
    const now = this.#schedule.now();
    const id = this.#ids.next(this.#settings.orderIds);
    const { pace, chargeAfterMs } = this.#settings;
    const order: Order = {
      ...ordered,
      id,
      status: 'pending',
      booked: 0n,
      isChargeable: false,
      startCount: 0,
      remains: ordered.quantity,
      placedAt: now,
      course: pace && { startAt: now + pace.startAfterMs, finishAt: now + pace.finishAfterMs },
    };
    this.#orders.set(id, order);
    if (chargeAfterMs === 0) this.#charge(order);
    else if (chargeAfterMs !== 'never') this.#schedule.after(chargeAfterMs, () => this.#charge(order));
    if (pace !== null) {
      this.#schedule.after(pace.startAfterMs, () => this.#start(order));
      this.#schedule.after(pace.finishAfterMs, () => this.#finish(order));
    }
    this.#changes.announce();
    return order;
  }

  /** Sets what is given, even on an order that was final; it no longer moves by itself. */
  advance(id: string, { charge, ...change }: OrderChange): void {
    const order = this.#order(id);
    order.remains = remainsAt(order, this.#schedule.now());
    order.course = null;
    Object.assign(order, change);
    this.#reprice(order, charge === undefined ? order.charge : parseDecimal(charge));
  }

  complete(id: string): void {
    this.#openOrder(id);
    this.advance(id, { status: 'completed', remains: 0 });
  }

  /** Ends an order undelivered by `remains`, and refunds exactly those. */
  partial(id: string, remains: number): void {
    const order = this.#openOrder(id);
    if (!Number.isInteger(remains) || remains < 0 || remains > order.quantity) {
      throw new RangeError(`Remains ${remains} of ${order.quantity}`);
    }
    this.advance(id, { status: 'partial', remains });
    this.#reprice(order, order.charge - order.piecePrice * BigInt(remains));
  }

  /** Ends an order and refunds all of it. */
  cancel(id: string): void {
    const order = this.#openOrder(id);
    this.advance(id, { status: 'canceled' });
    this.#reprice(order, 0n);
  }

  #start(order: Order): void {
    if (order.course === null) return;
    order.status = 'processing';
    order.startCount = order.quantity % 97;
    this.#changes.announce();
  }

  #finish(order: Order): void {
    if (order.course !== null) this.complete(order.id);
  }

  #charge(order: Order): void {
    order.isChargeable = true;
    this.#reprice(order, order.charge);
  }

  /** Gives an order its cost and books the difference to what was booked before. */
  #reprice(order: Order, charge: Decimal): void {
    order.charge = charge;
    const due = order.isChargeable ? charge - order.booked : 0n;
    order.booked += due;
    if (due !== 0n) this.#accounts.book(order.key, due > 0n ? 'charge' : 'refund', -due, order.id);
    this.#changes.announce();
  }

  #openOrder(id: string): Order {
    const order = this.#order(id);
    if (isFinal(order)) throw new Error(`Order ${id} is ${order.status} already`);
    return order;
  }

  #order(id: string): Order {
    const order = this.#orders.get(id);
    if (order === undefined) throw new Error(`No order ${id}`);
    return order;
  }
}

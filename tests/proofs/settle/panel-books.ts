import { answerRequest } from '../../panel/api/answer.ts';
import { Changes } from '../../panel/changes.ts';
import { demoKey } from '../../panel/demo.ts';
import { Catalogue } from '../../panel/services/catalogue.ts';
import { makeService, offerOf } from '../../panel/services/service.ts';
import { defaultSettings } from '../../panel/settings.ts';
import { Accounts } from '../../panel/trade/accounts.ts';
import { isFinal } from '../../panel/trade/order.ts';
import { Orders } from '../../panel/trade/orders.ts';
import { Schedule } from '../../panel/trade/schedule.ts';
import type { Trade } from '../../panel/trade/trade.ts';
import { clock } from './clock.ts';
import type { History, OwnOrder } from './history.ts';

/** The panel simulator's own books and answers, without its server, on the history's clock. */
export class PanelBooks {
  readonly #trade: Trade;

  constructor({ rates, balance, decimals, rateUnit, chargeAfterMs }: History, oneIdPerStatus: boolean) {
    const changes = new Changes();
    const schedule = new Schedule(() => clock.now);
    const settings = { ...defaultSettings, rateUnit, chargeAfterMs, oneIdPerStatus };
    const accounts = new Accounts(schedule, changes);
    accounts.add({ key: demoKey, balance, decimals, roundedTo: decimals });
    const rows = Object.entries(rates).map(([service, rate]) =>
      makeService({ service, name: `Service ${service}`, rate, max: 100_000 }),
    );
    const orders = new Orders(accounts, schedule, settings, changes);
    this.#trade = { settings, schedule, accounts, catalogue: new Catalogue(rows, changes), orders };
  }

  /** Answers as the panel does. Charges that are due by now have been made. */
  answer(fields: Record<string, unknown>): string {
    return answerRequest(this.#trade, { method: 'POST', fields, chargeTimes: 1 }).body;
  }

  /** An order that reaches the panel, from whichever computer. */
  take(order: { service: string; link: string; quantity: number }): void {
    this.answer({ key: demoKey, action: 'add', ...order });
    if (!this.has(order.link)) throw new Error(`The panel did not take an order of the plan: ${order.link}`);
  }

  /** A service as a review shows it. */
  offer(id: string) {
    const service = this.#trade.catalogue.get(id);
    if (service === undefined) throw new Error(`No service ${id} in the plan`);
    return offerOf(service);
  }

  has(link: string): boolean {
    return this.#find(link) !== undefined;
  }

  /** Money that is spent or added elsewhere. */
  adjust(amount: string): void {
    this.#trade.accounts.adjust(demoKey, amount);
  }

  /** Moves an order on, unless it has come to its end already. */
  move(link: string, to: OwnOrder['course'][number]['to']): void {
    const { orders, schedule } = this.#trade;
    schedule.runDue();
    const order = this.#find(link);
    if (order === undefined || isFinal(order)) return;
    if (to === 'completed') orders.complete(order.id);
    else if (to === 'canceled') orders.cancel(order.id);
    else orders.partial(order.id, Math.floor(order.quantity / 2));
  }

  #find(link: string) {
    return Iterator.from(this.#trade.orders.all()).find((order) => order.link === link);
  }
}

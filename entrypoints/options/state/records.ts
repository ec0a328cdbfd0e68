import { signal } from '@preact/signals';
import { readOpenOrders } from '@/utils/orders-db/read-orders';
import { readAllServiceRecords, type ServiceRecords } from '@/utils/orders-db/read-service-records';
import type { Order } from '@/utils/orders/order';
import { forecastOf, type Forecast } from '@/utils/spending/forecast';
import { now } from './now';
import { settings } from './settings';
import { snapshot } from './snapshot';

/** How the present account's orders of each service went. */
export const records = signal<ServiceRecords>(new Map());

/** The open orders by uuid: their lines in the list say less. */
export const openOrders = signal<ReadonlyMap<string, Order>>(new Map());

/** Reads both; where the database cannot be read nothing is foretold, and the list says why. */
export async function readRecords(account: string | null): Promise<void> {
  try {
    const [read, open] = await Promise.all([
      account === null ? new Map() : readAllServiceRecords(account),
      readOpenOrders(),
    ]);
    records.value = read;
    openOrders.value = new Map(open.map((order) => [order.uuid, order]));
  } catch {
    records.value = new Map();
  }
}

/** What is foretold of an order of the present account. */
export const forecastNow = (order: Order): Forecast | null =>
  order.account === snapshot.value?.account?.id
    ? forecastOf(order, records.value.get(order.service), settings.value.slowTimes, now.value)
    : null;

import { text, type TextKey } from '../i18n/text';
import { quantityOf, type Order } from '../orders/order';
import { orderLabel } from '../orders/order-label';
import { csvLine, guardCell } from './csv';

/** "2026-11-23 00:52:45" in UTC: spreadsheets of every language read it as a date. */
const utc = (at: number | null) =>
  at === null ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');

const number = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/**
 * The columns. Text that somebody wrote is guarded; an amount is decimal text by the record's own check and stays as it
 * is, digit by digit, a negative one too.
 */
const columns: [TextKey, (order: Order) => string][] = [
  ['orderId', ({ id }) => guardCell(id ?? '')],
  ['csvPlaced', ({ createdAt }) => utc(createdAt)],
  ['status', (order) => guardCell(orderLabel(order))],
  ['csvService', ({ service }) => guardCell(service)],
  ['service', ({ serviceName }) => guardCell(serviceName)],
  ['csvCategory', ({ category }) => guardCell(category ?? '')],
  ['channelsPlatform', ({ platform }) => platform ?? ''],
  ['channel', ({ channel }) => guardCell(channel)],
  ['link', ({ link }) => guardCell(link)],
  ['quantity', (order) => number(quantityOf(order))],
  ['interval', ({ interval }) => guardCell(interval ?? '')],
  ['csvRate', ({ rate }) => rate ?? ''],
  ['orderQuoted', ({ quoted }) => quoted ?? ''],
  ['orderCharged', ({ report }) => report?.charge ?? ''],
  ['csvCurrency', ({ report, currency }) => guardCell(report?.currency ?? currency ?? '')],
  ['csvStartCount', ({ report }) => number(report?.startCount)],
  ['csvRemains', ({ report }) => number(report?.remains)],
  ['csvLooked', ({ report }) => utc(report?.at ?? null)],
  ['csvAccount', ({ account }) => guardCell(account)],
];

/** The first line of the file. The mark before it tells spreadsheets that the text is UTF-8. */
export const orderCsvHead = (): string => `\uFEFF${csvLine(columns.map(([key]) => text(key)))}`;

export const orderCsvLine = (order: Order): string => csvLine(columns.map(([, cell]) => cell(order)));

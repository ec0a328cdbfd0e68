import { browser } from 'wxt/browser';
import { readMyChannels } from '@/utils/channels/my-channels';
import { readLedgerInParts } from '@/utils/orders-db/read-ledger';
import { readAllRates } from '@/utils/orders-db/read-rates';
import type { Order } from '@/utils/orders/order';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import { readMarkedServices } from '@/utils/services/service-marks';
import { readSettings } from '@/utils/settings';
import { exportFormat, exportVersion, saltSchema, type ExportHead } from '@/utils/transfer/export-format';
import { orderCsvHead, orderCsvLine } from '@/utils/transfer/order-csv';
import { reachableOrders, readListed, type Reachable } from './reachable-orders';
import type { Progress } from './task';

/** A finished file. `unreadable` counts records that are damaged and therefore not in it. */
export type Exported = { file: Blob; orders: number; unreadable: number; isPart: boolean };

/** How a kind of file is written: what stands before, each order, what stands between and after. */
type Writing = { type: string; head: Blob; line: (order: Order) => string; between: string; foot: string };

/**
 * Writes all orders, the oldest first. Each part becomes a blob at once, which the browser keeps outside of the page:
 * no text is ever longer than a part.
 */
async function writeOrders(
  writing: Writing,
  { isPart, total, parts: read }: Reachable,
  progress: Progress,
): Promise<Exported> {
  const { type, head, line, between, foot } = writing;
  const parts: Blob[] = [head];
  let written = 0;
  let missing = 0;
  for await (const { orders, read: count, unreadable } of read) {
    if (progress.isStopped()) break;
    const lines = orders.map(line).join(between);
    if (orders.length > 0) parts.push(new Blob([written > 0 ? between : '', lines]));
    written += orders.length;
    missing += unreadable;
    progress.report(count, total);
  }
  return { file: new Blob([...parts, foot], { type }), orders: written, unreadable: missing, isPart };
}

async function readSalt(key: 'accountSalt' | 'salt'): Promise<string | null> {
  const read = saltSchema.safeParse((await browser.storage.local.get(key))[key]);
  return read.success ? read.data : null;
}

/** The ledger's lines, in parts as the orders are. */
async function ledgerJson(): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const lines of readLedgerInParts()) {
    if (lines.length === 0) continue;
    const json = lines.map((line) => JSON.stringify(line)).join(',\n');
    parts.push(new Blob([parts.length > 0 ? ',\n' : '', json]));
  }
  return new Blob(parts);
}

/** Rates over time, one line for each account and service. */
const ratesJson = async (): Promise<string> =>
  (await readAllRates()).map((history) => JSON.stringify(history)).join(',\n');

/** The members before the orders, one line each, and the beginning of the list. */
async function jsonHead(head: ExportHead, isPart: boolean): Promise<Blob> {
  const lines = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  const rates = isPart ? '' : await ratesJson();
  const ledger = isPart ? '' : await ledgerJson();
  return new Blob([
    `{${lines.join(',\n')},\n"rates":[\n${rates}\n],\n"ledger":[\n`,
    ledger,
    '\n],\n"orders":[\n',
  ]);
}

/** The index field is left out: whoever reads the record makes it anew. */
function orderJson({ open: _index, ...order }: Order): string {
  return JSON.stringify(order);
}

/** Everything but the key and what can be read from the panel again, to be imported elsewhere. */
export async function exportJson(progress: Progress): Promise<Exported> {
  const [salt, oldSalt, settings, channels, marks, watches] = await Promise.all([
    readSalt('accountSalt'),
    readSalt('salt'),
    readSettings(),
    readMyChannels(),
    readMarkedServices(),
    readRateWatches(),
  ]);
  const reachable = await reachableOrders();
  const members = {
    format: exportFormat,
    version: exportVersion,
    exportedAt: new Date().toISOString(),
    salt,
    oldSalt,
    settings,
    channels,
    marks,
    watches,
  } as const;
  const head = await jsonHead(members, reachable.isPart);
  const writing = { type: 'application/json', head, line: orderJson, between: ',\n', foot: '\n]}\n' };
  return writeOrders(writing, reachable, progress);
}

const csv = (): Writing => ({
  type: 'text/csv',
  head: new Blob([orderCsvHead()]),
  line: orderCsvLine,
  between: '',
  foot: '',
});

export const exportCsv = async (progress: Progress): Promise<Exported> =>
  writeOrders(csv(), await reachableOrders(), progress);

/** Those orders alone, one after the other as they are given here. */
export const exportListed =
  (uuids: string[]) =>
  (progress: Progress): Promise<Exported> =>
    writeOrders(csv(), { isPart: false, total: uuids.length, parts: readListed(uuids) }, progress);

import { channelsPerImport, linesPerImport, ordersPerImport, ratesPerImport } from '@/utils/command';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { countOrders } from '@/utils/orders-db/read-all-orders';
import type { Order } from '@/utils/orders/order';
import type { RateHistory } from '@/utils/services/rate-history';
import { maxWatches } from '@/utils/services/rate-watch';
import { readExport } from '@/utils/transfer/read-export';
import { ask } from './ask';
import type { FileFacts } from './examine-file';
import type { Progress } from './task';

/** In UTF-16 units: messages are copied several times on their way. */
const maxMessageChars = 2_000_000;

/** The orders of the file in parts that fit into one command. */
async function* partsOf(file: File, progress: Progress): AsyncGenerator<Order[]> {
  let part: Order[] = [];
  let size = 0;
  for await (const item of readExport(file, (bytes) => progress.report(bytes, file.size))) {
    if (progress.isStopped()) return;
    if (item.kind !== 'order') continue;
    if (part.length === ordersPerImport || (part.length > 0 && size + item.bytes > maxMessageChars)) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(item.order);
    size += item.bytes;
  }
  if (part.length > 0) yield part;
}

/** Has the worker keep the orders, part by part; the next part is read while it does. */
async function importOrders({ file, salt, oldSalt }: FileFacts, progress: Progress): Promise<void> {
  let keeping: Promise<void> = Promise.resolve();
  for await (const orders of partsOf(file, progress)) {
    await keeping;
    keeping = ask({ type: 'importOrders', orders, salt, oldSalt });
    // It is waited for above or below; until then the browser must not take a failure for one that nobody sees.
    keeping.catch(() => undefined);
  }
  await keeping;
}

/** Has the worker keep the lines of the file's ledger, part by part. */
async function importLedger({ file, salt, oldSalt }: FileFacts, progress: Progress): Promise<void> {
  let lines: LedgerLine[] = [];
  const keep = async () => {
    if (lines.length > 0) await ask({ type: 'importLedger', lines, salt, oldSalt });
    lines = [];
  };
  for await (const item of readExport(file, (bytes) => progress.report(bytes, file.size))) {
    if (progress.isStopped()) return;
    if (item.kind === 'ledger') lines.push(item.line);
    if (lines.length === linesPerImport) await keep();
  }
  await keep();
}

/** Has the worker keep the file's rates over time, part by part. */
async function importRates({ file, salt, oldSalt }: FileFacts, progress: Progress): Promise<void> {
  let rates: RateHistory[] = [];
  const keep = async () => {
    if (rates.length > 0) await ask({ type: 'importRates', rates, salt, oldSalt });
    rates = [];
  };
  for await (const item of readExport(file, (bytes) => progress.report(bytes, file.size))) {
    // They stand before the orders: the rest of the file is not gone through once more.
    if (progress.isStopped() || item.kind === 'order') break;
    if (item.kind === 'rates') rates.push(item.rates);
    if (rates.length === ratesPerImport) await keep();
  }
  if (!progress.isStopped()) await keep();
}

/**
 * Has the worker keep what the file holds, part by part, then its ledger, channels and settings. Stopped or broken off at any
 * place it can be done again: what is here already is left alone.
 * @returns how many orders there are more than before.
 * @throws NamedError as `readExport`, and what the worker answers.
 */
export async function importFile(facts: FileFacts, progress: Progress): Promise<number> {
  const { settings, newChannels, marks, ledgerLines, rateLines, newWatches } = facts;
  const before = await countOrders();
  await importOrders(facts, progress);
  if (ledgerLines > 0 && !progress.isStopped()) await importLedger(facts, progress);
  if (rateLines > 0 && !progress.isStopped()) await importRates(facts, progress);
  if (!progress.isStopped()) {
    for (let from = 0; from < newChannels.length; from += channelsPerImport) {
      const channels = newChannels.slice(from, from + channelsPerImport);
      await ask({ type: 'importPreferences', channels, marks: null });
    }
    if (marks !== null) await ask({ type: 'importPreferences', channels: [], marks });
    for (let from = 0; from < newWatches.length; from += maxWatches) {
      await ask({ type: 'importWatches', watches: newWatches.slice(from, from + maxWatches) });
    }
    if (settings !== null) await ask({ type: 'saveSettings', settings });
  }
  return (await countOrders()).total - before.total;
}

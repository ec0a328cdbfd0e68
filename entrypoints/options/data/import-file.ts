import { channelsPerImport, linesPerImport, ordersPerImport, ratesPerImport } from '@/utils/command';
import type { LedgerLine } from '@/utils/ledger/ledger-line';
import { countOrders } from '@/utils/orders-db/read-all-orders';
import type { RateHistory } from '@/utils/services/rate-history';
import { maxWatches } from '@/utils/services/rate-watch';
import { readRecords } from '@/utils/transfer/read-export';
import { ask } from './ask';
import type { FileFacts } from './examine-file';
import { Parts } from './parts';
import type { Progress } from './task';

/** In UTF-16 units: messages are copied several times on their way. */
const maxMessageChars = 700_000;

/** The worker writes eight of them at once: so the next are there and checked by then. */
const maxUnanswered = 24;

/** Has the worker keep the file's rates, ledger and orders, in parts that fit into one command. */
async function importHistory(facts: FileFacts, progress: Progress): Promise<void> {
  const { file, salt, oldSalt, ledgerLines, rateLines } = facts;
  const salts = { salt, oldSalt };
  const rates = new Parts<RateHistory>({ items: ratesPerImport }, (each) =>
    ask({ type: 'importRates', rates: each, ...salts }),
  );
  const ledger = new Parts<LedgerLine>({ items: linesPerImport }, (lines) =>
    ask({ type: 'importLedger', lines, ...salts }),
  );
  const most = { items: ordersPerImport, chars: maxMessageChars, unanswered: maxUnanswered };
  const orders = new Parts<unknown>(most, (records) =>
    ask({ type: 'importOrders', orders: records, ...salts }),
  );
  try {
    for await (const item of readRecords(file, (bytes) => progress.report(bytes, file.size))) {
      if (progress.isStopped()) break;
      if (item.kind === 'rates' && rateLines > 0) await rates.add(item.rates);
      if (item.kind === 'ledger' && ledgerLines > 0) await ledger.add(item.line);
      if (item.kind === 'record') await orders.add(item.record, item.chars);
    }
    if (!progress.isStopped()) for (const parts of [rates, ledger, orders]) await parts.end();
  } finally {
    // However it ends: the worker writes nothing any more then.
    await Promise.all([rates, ledger, orders].map((parts) => parts.settle()));
  }
}

/**
 * Has the worker keep what the file holds, part by part, then its channels and settings. Stopped or broken off at any
 * place it can be done again: what is here already is left alone.
 * @returns how many orders there are more than before.
 * @throws NamedError as `readRecords`, and what the worker answers.
 */
export async function importFile(facts: FileFacts, progress: Progress): Promise<number> {
  const { settings, newChannels, marks, newWatches } = facts;
  const before = await countOrders();
  await importHistory(facts, progress);
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

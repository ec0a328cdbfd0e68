import { isSameDeclared, readMyChannels, type MyChannel } from '@/utils/channels/my-channels';
import { NamedError } from '@/utils/errors';
import { formatNumber } from '@/utils/i18n/format';
import { ledgerStart } from '@/utils/ledger/ledger-line';
import { readAllKeys } from '@/utils/orders-db/read-all-orders';
import { readLedgerTimes } from '@/utils/orders-db/read-ledger';
import { readAllRates } from '@/utils/orders-db/read-rates';
import { isOpen } from '@/utils/orders/order-state';
import type { RateWatch } from '@/utils/services/rate-watch';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import { readMarkedServices, serviceMarks, type MarkedServices } from '@/utils/services/service-marks';
import { readSettings, settingsSchema, type Settings } from '@/utils/settings';
import { isUndecided } from '@/utils/transfer/imported-order';
import { readExport } from '@/utils/transfer/read-export';
import type { Progress } from './task';

/**
 * Most open orders of one file. Each is asked about at every poll and lies in a second copy that is written as a whole: a
 * file with a hundred thousand would stop everything else.
 */
const maxOpenOrders = 5000;

/** The schema gives both the same order of fields. No file hides or shows what is private. */
const isSame = (there: Settings, here: Settings) =>
  JSON.stringify(settingsSchema.parse({ ...there, hidesPrivate: here.hidesPrivate })) ===
  JSON.stringify(settingsSchema.parse(here));

const countNewMarks = (here: MarkedServices, there: MarkedServices): number =>
  serviceMarks.flatMap((mark) => there[mark].filter((id) => !here[mark].includes(id))).length;

/** The content of a file against what is here, before anything of it is kept. */
export type FileFacts = {
  file: File;
  /** Orders in the file that can be read: the new ones, those that are here already, and those that stand there twice. */
  fresh: number;
  known: number;
  /** Of the new ones those that were on their way or not settled when the file was made. */
  undecided: number;
  /** Entries that cannot be read, or that a newer version has written. */
  unreadable: number;
  /** Whether it breaks off, or goes on as something else than JSON. */
  isBroken: boolean;
  newChannels: MyChannel[];
  /** Services that the file marks and that are not marked here; all of its marks, or `null` where none is new. */
  newMarks: number;
  marks: MarkedServices | null;
  /** New lines of its ledger. Under another computer's salt an account has another name: they are known by their time. */
  ledgerLines: number;
  /** What it wants to be told of rates of services that nobody here wants to be told of. */
  newWatches: RateWatch[];
  /** Services whose rates over time have points that are not here. */
  rateLines: number;
  /** `null` where they are the same here, or not in it. */
  settings: Settings | null;
  /** What its ids of accounts are made with. */
  salt: string | null;
  oldSalt: string | null;
};

/**
 * Reads a whole file and counts what is in it. Nothing is kept.
 * @throws NamedError as `readExport`, and `tooManyOpen`; DOMException when the database cannot be read.
 */
export async function examineFile(file: File, progress: Progress): Promise<FileFacts> {
  const [known, lineTimes, mine, settings, marked, watches, rates] = await Promise.all([
    readAllKeys(),
    readLedgerTimes(),
    readMyChannels(),
    readSettings(),
    readMarkedServices(),
    readRateWatches(),
    readAllRates(),
  ]);
  const declared = [...mine];
  const watched = new Set(watches.map(({ service }) => service));
  // Under another computer's salt an account has another name: a point is known by its service and time.
  const rateKeys = new Set(rates.flatMap(({ service, points }) => points.map(([at]) => `${at} ${service}`)));
  const oldest = ledgerStart(Date.now());
  let open = 0;
  const facts: FileFacts = {
    file,
    fresh: 0,
    known: 0,
    undecided: 0,
    unreadable: 0,
    isBroken: false,
    newChannels: [],
    newMarks: 0,
    marks: null,
    ledgerLines: 0,
    newWatches: [],
    rateLines: 0,
    settings: null,
    salt: null,
    oldSalt: null,
  };
  for await (const item of readExport(file, (bytes) => progress.report(bytes, file.size))) {
    if (progress.isStopped()) break;
    if (item.kind === 'order') {
      const { order } = item;
      const isFresh = !known.has(order.uuid);
      facts[isFresh ? 'fresh' : 'known'] += 1;
      if (isFresh && isUndecided(order)) facts.undecided += 1;
      if (isFresh && isOpen(order)) open += 1;
      if (open > maxOpenOrders) throw new NamedError('tooManyOpen', formatNumber(maxOpenOrders));
      known.add(order.uuid);
    }
    if (item.kind === 'channel') {
      const { channel } = item;
      if (!declared.some((each) => isSameDeclared(each, channel))) {
        declared.push(channel);
        facts.newChannels.push(channel);
      }
    }
    if (item.kind === 'settings') facts.settings = isSame(item.settings, settings) ? null : item.settings;
    if (item.kind === 'marks') {
      facts.newMarks = countNewMarks(marked, item.marks);
      facts.marks = facts.newMarks > 0 ? item.marks : null;
    }
    if (item.kind === 'ledger' && item.line.at >= oldest && !lineTimes.has(item.line.at)) {
      facts.ledgerLines += 1;
    }
    if (item.kind === 'salts') [facts.salt, facts.oldSalt] = [item.salt, item.oldSalt];
    if (item.kind === 'rateWatch' && !watched.has(item.rateWatch.service)) {
      watched.add(item.rateWatch.service);
      facts.newWatches.push(item.rateWatch);
    }
    if (item.kind === 'rates') {
      const { service, points } = item.rates;
      if (points.some(([at]) => !rateKeys.has(`${at} ${service}`))) facts.rateLines += 1;
    }
    if (item.kind === 'unreadable') facts.unreadable += 1;
    if (item.kind === 'broken') facts.isBroken = true;
  }
  return facts;
}

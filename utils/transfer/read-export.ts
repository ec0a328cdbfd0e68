import * as z from 'zod/mini';
import { storedChannel, type MyChannel } from '../channels/my-channels';
import { NamedError } from '../errors';
import { formatNumber } from '../i18n/format';
import { sanitizeText } from '../i18n/sanitize-text';
import { ledgerLineSchema, type LedgerLine } from '../ledger/ledger-line';
import { isLegible } from '../legible';
import { nextTurn } from '../next-turn';
import type { Order } from '../orders/order';
import type { RateHistory } from '../services/rate-history';
import { rateWatchSchema, type RateWatch } from '../services/rate-watch';
import { readMarks, type MarkedServices } from '../services/service-marks';
import { settingsSchema, type Settings } from '../settings';
import { Damage } from '../stored-shapes';
import { exportFormat, exportVersion, maxFileBytes, rateHistorySchema, saltSchema } from './export-format';
import { readImported } from './imported-order';
import { readPieces, type Piece } from './json-pieces';

/** One thing that a file holds. Where it breaks off, or what follows is no JSON, `broken` is the last. */
export type Item = Exclude<RawItem, { kind: 'record' }> | { kind: 'order'; order: Order };

/** The same, where nobody has looked yet whether a record is an order. `chars` is how long its JSON is. */
type RawItem =
  | { kind: 'record'; record: unknown; chars: number }
  | { kind: 'channel'; channel: MyChannel }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'marks'; marks: MarkedServices }
  | { kind: 'rateWatch'; rateWatch: RateWatch }
  | { kind: 'rates'; rates: RateHistory }
  | { kind: 'ledger'; line: LedgerLine }
  | { kind: 'salts'; salt: string | null; oldSalt: string | null }
  | { kind: 'unreadable' }
  | { kind: 'broken' };

const headSchemas = {
  format: z.literal(exportFormat),
  version: z.number().check(z.int(), z.gte(1)),
};

/** What others may have written is made safe to show, as where the panel's answers are read. */
const withSafeName = (rateWatch: RateWatch): RateWatch => ({
  ...rateWatch,
  name: sanitizeText(rateWatch.name),
});

/** The item of a piece; `null` where there is nothing to keep. @throws NamedError `fileNotOurs`, `fileNewer`. */
function readPiece(name: string, value: unknown, chars: number): RawItem | null {
  if (name === 'format' && !headSchemas.format.safeParse(value).success) throw new NamedError('fileNotOurs');
  if (name === 'version') {
    const version = headSchemas.version.safeParse(value);
    if (!version.success) throw new NamedError('fileNotOurs');
    if (version.data > exportVersion) throw new NamedError('fileNewer');
  }
  if (name === 'settings') {
    const settings = settingsSchema.safeParse(value);
    return settings.success ? { kind: 'settings', settings: settings.data } : { kind: 'unreadable' };
  }
  if (name === 'channels') {
    const channel = storedChannel(value);
    return channel instanceof Damage || !isLegible(channel.name)
      ? { kind: 'unreadable' }
      : { kind: 'channel', channel };
  }
  if (name === 'marks') return { kind: 'marks', marks: readMarks(value) };
  if (name === 'watches') {
    const rateWatch = rateWatchSchema.safeParse(value);
    return rateWatch.success
      ? { kind: 'rateWatch', rateWatch: withSafeName(rateWatch.data) }
      : { kind: 'unreadable' };
  }
  if (name === 'rates') {
    const rates = rateHistorySchema.safeParse(value);
    return rates.success ? { kind: 'rates', rates: rates.data } : { kind: 'unreadable' };
  }
  if (name === 'ledger') {
    const line = ledgerLineSchema.safeParse(value);
    return line.success ? { kind: 'ledger', line: line.data } : { kind: 'unreadable' };
  }
  return name === 'orders' ? { kind: 'record', record: value, chars } : null;
}

type Head = Partial<Record<string, unknown>>;

function parsePiece({ name, text }: Piece, head: Head): RawItem | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // An entry of a list that is no JSON is one record that cannot be read; the next one may be whole.
    return { kind: 'unreadable' };
  }
  if (name === 'version' || name === 'salt' || name === 'oldSalt') head[name] = value;
  return readPiece(name, value, text.length);
}

/** What the file's ids of accounts are made with. Version 1 had one salt, for old ids. */
function saltsIn({ version, salt, oldSalt }: Head): RawItem & { kind: 'salts' } {
  const own = saltSchema.safeParse(salt).data ?? null;
  if (version === 1) return { kind: 'salts', salt: null, oldSalt: own };
  return { kind: 'salts', salt: own, oldSalt: saltSchema.safeParse(oldSalt).data ?? null };
}

/** How long a file is read before the page may do something else, in milliseconds: what is done with the records comes on top, and from 50 on it is felt. */
const maxTurnMs = 20;

/** The file's text. @throws NamedError `fileUnreadable` when the disk or the browser refuses it. */
async function* textOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      bytes += part.byteLength;
      controller.enqueue(part);
    },
  });
  try {
    const decoder = new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>;
    for await (const text of file.stream().pipeThrough(counted).pipeThrough(decoder)) {
      onRead(bytes);
      yield text;
    }
  } catch (error) {
    if (error instanceof DOMException) throw new NamedError('fileUnreadable');
    throw error;
  }
}

/** As `readExport`, with each record as it stands there: for the worker, which checks what pages bring it. */
export async function* readRecords(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<RawItem> {
  if (file.size > maxFileBytes) throw new NamedError('fileTooLarge', formatNumber(maxFileBytes / 1e6));
  const named = new Set<string>();
  const head: Head = {};
  let isBroken = false;
  let turn = performance.now();
  try {
    for await (const piece of readPieces(textOf(file, onRead))) {
      if (performance.now() - turn > maxTurnMs) {
        await nextTurn();
        turn = performance.now();
      }
      named.add(piece.name);
      const item = parsePiece(piece, head);
      if (item !== null) yield item;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    isBroken = true;
  }
  if (!named.has('format') || !named.has('version')) throw new NamedError('fileNotOurs');
  if (named.has('salt') || named.has('oldSalt')) yield saltsIn(head);
  if (isBroken) yield { kind: 'broken' };
}

/**
 * Reads an export record by record, whatever its size. `onRead` is told how many bytes were read.
 * @throws NamedError `fileTooLarge`, `fileUnreadable`, `fileNotOurs`, `fileNewer`.
 */
export async function* readExport(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Item> {
  for await (const item of readRecords(file, onRead)) {
    if (item.kind === 'record') {
      const read = readImported(item.record);
      yield read.kind === 'whole' ? { kind: 'order', order: read.order } : { kind: 'unreadable' };
    } else yield item;
  }
}

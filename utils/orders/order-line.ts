import { orderStates, type Order, type OrderReport } from './order';

/** The fields by which an order is listed, searched, filtered and sorted. */
export type OrderLine = Pick<
  Order,
  | 'uuid'
  | 'createdAt'
  | 'id'
  | 'account'
  | 'state'
  | 'service'
  | 'serviceName'
  | 'platform'
  | 'channel'
  | 'link'
  | 'quantity'
  | 'currency'
> & { report: Pick<OrderReport, 'word' | 'remains' | 'charge' | 'currency'> | null };

/** Lines as they are packed: a text that many of them have stands once in `texts`, and here as its place there. */
type Packed = { texts: string[]; lines: unknown[][] };

export function lineOf(order: Order): OrderLine {
  const { uuid, createdAt, id, account, state, service, serviceName, platform, channel, link } = order;
  const { quantity, currency, report } = order;
  const shown = report && {
    word: report.word,
    remains: report.remains,
    charge: report.charge,
    currency: report.currency,
  };
  return {
    uuid,
    createdAt,
    id,
    account,
    state,
    service,
    serviceName,
    platform,
    channel,
    link,
    quantity,
    currency,
    report: shown,
  };
}

/** Negative where `a` was made before `b`; the uuid tells orders of one moment apart. */
export const compareLines = (a: OrderLine, b: OrderLine): number =>
  a.createdAt - b.createdAt || (a.uuid < b.uuid ? -1 : a.uuid > b.uuid ? 1 : 0);

/** Lines as one text: the browser reads and copies that far faster than it does objects. */
export function packLines(lines: OrderLine[]): string {
  const places = new Map<string, number>();
  const place = (text: string | null): number => {
    if (text === null) return -1;
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const rows = lines.map((line) => [
    line.uuid,
    line.createdAt,
    line.id,
    orderStates.indexOf(line.state),
    line.quantity,
    place(line.account),
    place(line.service),
    place(line.serviceName),
    place(line.platform),
    place(line.channel),
    place(line.link),
    place(line.currency),
    ...(line.report === null
      ? []
      : [place(line.report.word), line.report.remains, line.report.charge, place(line.report.currency)]),
  ]);
  return JSON.stringify({ texts: [...places.keys()], lines: rows } satisfies Packed);
}

class Damaged extends Error {}

const asText = (value: unknown): string => {
  if (typeof value !== 'string') throw new Damaged();
  return value;
};
const asNumber = (value: unknown): number => {
  if (typeof value !== 'number') throw new Damaged();
  return value;
};
const orNull = <Value>(read: (value: unknown) => Value, value: unknown): Value | null =>
  value === null ? null : read(value);

function unpackLine(row: unknown[], texts: unknown[]): OrderLine {
  const textAt = (at: unknown) => asText(texts[asNumber(at)]);
  const textOrNull = (at: unknown) => (at === -1 ? null : textAt(at));
  const state = orderStates[asNumber(row[3])];
  if (state === undefined) throw new Damaged();
  return {
    uuid: asText(row[0]),
    createdAt: asNumber(row[1]),
    id: orNull(asText, row[2]),
    state,
    quantity: asNumber(row[4]),
    account: textAt(row[5]),
    service: textAt(row[6]),
    serviceName: textAt(row[7]),
    platform: textOrNull(row[8]) as OrderLine['platform'],
    channel: textAt(row[9]),
    link: textAt(row[10]),
    currency: textOrNull(row[11]),
    report:
      row.length === 12
        ? null
        : {
            word: textAt(row[12]),
            remains: orNull(asNumber, row[13]),
            charge: orNull(asText, row[14]),
            currency: textOrNull(row[15]),
          },
  };
}

/** The lines of such a text, or `null` where it is damaged. Never throws. */
export function unpackLines(text: unknown): OrderLine[] | null {
  try {
    const { texts, lines } = JSON.parse(asText(text)) as Packed;
    return lines.map((row) => unpackLine(row, texts));
  } catch {
    // For any fault: it is made again from the records.
    return null;
  }
}

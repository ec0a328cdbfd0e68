import { Damage } from '../stored-shapes';
import { orderShape, storedOrder, type Order } from './order';

/** The verdict on a stored record. Records are input like any other: each is read by this before it is used. */
export type RecordRead =
  | { kind: 'whole'; order: Order }
  /** Written by a newer version of the extension. `order` is what this one can read of it, to be shown and no more. */
  | { kind: 'newer'; order: Order | null }
  /** `reason` names the field that is wrong; nothing of the record's content is in it. */
  | { kind: 'damaged'; reason: string };

/** The shape that a record says it has. */
const shapeOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'shape' in record ? record.shape : undefined;

/** Reads what is stored of an order. Never throws, whatever it is. */
export function readRecord(record: unknown): RecordRead {
  const shape = shapeOf(record);
  const isNewer = Number.isSafeInteger(shape) && (shape as number) > orderShape;
  const read = storedOrder(isNewer ? { ...(record as object), shape: orderShape } : record);
  const order = read instanceof Damage ? null : read;
  if (isNewer) return { kind: 'newer', order };
  return read instanceof Damage
    ? { kind: 'damaged', reason: read.field || 'record' }
    : { kind: 'whole', order: read };
}

/** The readable ones of these records. */
export const readableOrders = (records: unknown[]): Order[] =>
  records.flatMap((record) => {
    const read = readRecord(record);
    return read.kind !== 'damaged' && read.order !== null ? [read.order] : [];
  });

/** The uuid that something stored says it has, or `null`. */
export const uuidOf = (record: unknown): string | null =>
  typeof record === 'object' && record !== null && 'uuid' in record && typeof record.uuid === 'string'
    ? record.uuid
    : null;

import type { Order } from './order';

/** Nothing came back; an order that a stop of the browser cut off has no answer either. */
const withoutAnswer: ReadonlySet<string> = new Set(['noConnection', 'timedOut', 'workerStopped']);

/** Refusals that the browser's own second sending may get after the first was taken (`send-order.ts`). */
const toRepeat: ReadonlySet<string> = new Set([
  'insufficientBalance',
  'supplierRefused',
  'linkBusy',
  'quantityRefused',
]);

/** Whether a refusal came that was understood, and proves nothing because nothing keeps this browser from sending twice. */
export const hasDoubtedRefusal = ({ error, guard }: Pick<Order, 'error' | 'guard'>): boolean =>
  error !== null && guard !== 'stream' && guard !== 'close' && toRepeat.has(error.name);

/** Whether something came back for the order that could not be read, rather than nothing at all. */
export const hasUnreadableAnswer = ({ error }: Pick<Order, 'error'>): boolean =>
  error !== null && !withoutAnswer.has(error.name);

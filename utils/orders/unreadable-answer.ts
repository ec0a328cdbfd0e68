import type { Order } from './order';

/** Nothing came back; an order that a stop of the browser cut off has no answer either. */
const withoutAnswer: ReadonlySet<string> = new Set(['noConnection', 'timedOut', 'workerStopped']);

/** Whether something came back for the order that could not be read, rather than nothing at all. */
export const hasUnreadableAnswer = ({ error }: Pick<Order, 'error'>): boolean =>
  error !== null && !withoutAnswer.has(error.name);

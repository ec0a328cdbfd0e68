/** Our word for an order whose id the panel says it does not know. */
export const missingWord = 'not found';

/** Our meaning of a panel's status word. `other` is a word that we do not know: open, and polled slowly. */
export type StatusKind =
  | 'waiting'
  | 'running'
  | 'completed'
  | 'partial'
  | 'canceled'
  | 'refunded'
  | 'failed'
  | 'missing'
  | 'other';

/** The words of this family of panels (api.md, "Reading replies"), folded as `foldWord` does. */
const kinds: Record<string, StatusKind> = {
  pending: 'waiting',
  awaiting: 'waiting',
  queued: 'waiting',
  processing: 'running',
  'in progress': 'running',
  inprogress: 'running',
  progress: 'running',
  active: 'running',
  completed: 'completed',
  complete: 'completed',
  success: 'completed',
  done: 'completed',
  finished: 'completed',
  partial: 'partial',
  canceled: 'canceled',
  cancelled: 'canceled',
  refunded: 'refunded',
  fail: 'failed',
  failed: 'failed',
  error: 'failed',
  rejected: 'failed',
  'not found': 'missing',
};

const foldWord = (word: string) =>
  word
    .toLowerCase()
    .replace(/[_\-\s]+/g, ' ')
    .trim();

/** The meaning of a status word, whatever its case, `_` and `-`. */
export function statusKind(word: string): StatusKind {
  const folded = foldWord(word);
  return Object.hasOwn(kinds, folded) ? (kinds[folded] ?? 'other') : 'other';
}

/** Whether the panel will do nothing more. A failed or missing order is looked at once more a day later. */
export function isFinal(kind: StatusKind): boolean {
  return kind !== 'waiting' && kind !== 'running' && kind !== 'other';
}

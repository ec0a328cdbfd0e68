import { expect, it } from 'vitest';
import { isFinal, statusKind, type StatusKind } from '@/utils/orders/order-status';

const words: Record<StatusKind, string[]> = {
  waiting: ['Pending', 'Awaiting', 'queued', ' PENDING '],
  running: ['Processing', 'In progress', 'in_progress', 'In-Progress', 'inprogress', 'progress', 'Active'],
  completed: ['Completed', 'complete', 'Success', 'done', 'FINISHED'],
  partial: ['Partial'],
  canceled: ['Canceled', 'Cancelled'],
  refunded: ['Refunded'],
  failed: ['Fail', 'Failed', 'Error', 'rejected'],
  missing: ['not found'],
  other: ['On hold', '', 'constructor', '__proto__', 'toString', 'In  review', 'complet'],
};

it.each(Object.entries(words).flatMap(([kind, list]) => list.map((word) => ({ kind, word }))))(
  '“$word” is $kind',
  ({ kind, word }) => {
    expect(statusKind(word)).toBe(kind);
  },
);

it('the panel does nothing more for what ended, and an unknown word is no end', () => {
  const kinds = Object.keys(words) as StatusKind[];
  expect(kinds.filter(isFinal)).toEqual([
    'completed',
    'partial',
    'canceled',
    'refunded',
    'failed',
    'missing',
  ]);
});

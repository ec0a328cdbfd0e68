import { formatDate, plural } from '@/utils/i18n/format';
import type { Snapshot } from '@/utils/snapshot';

/** Orders that are gone without having been erased: a line for the popup, and the sentence with the day. */
export const lostLine = (lost: { count: number; seenAt: number } | null): Snapshot['lost'] =>
  lost === null
    ? null
    : {
        short: plural('ordersGoneShort', lost.count),
        text: plural('ordersGone', lost.count, formatDate(lost.seenAt)),
      };

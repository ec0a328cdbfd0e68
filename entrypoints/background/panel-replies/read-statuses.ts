import type { OrderReport } from '@/utils/order';
import type { PanelReply } from '../panel-transport';

/** What the panel said of one order. */
export type StatusAnswer =
  | {
      kind: 'report';
      report: Omit<OrderReport, 'at'>;
      /** Ids of the orders that a drip-feed or subscription order is made of; empty for the others. */
      children: string[];
      /** How many runs a drip-feed order has, or `null`. */
      runs: number | null;
    }
  | { kind: 'notFound' };

/**
 * Reads the reply to `status`, by id and never by position. Ids that were not asked for are ignored; an id that the
 * reply does not (readably) mention is not in the map and keeps its last known state.
 * @throws NamedError `notUnderstood`, the panel's own error (`orderNotFound` when several ids were asked and one error
 * came for all: that says nothing about any of them), or what a reply's page or code says.
 */
export function readStatuses(_reply: PanelReply, _ids: string[], _key: string): Map<string, StatusAnswer> {
  throw new Error('not yet');
}

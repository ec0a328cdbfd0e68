import { NamedError } from '@/utils/errors';
import type { Order } from '@/utils/orders/order';
import type { Account } from '../account/account';
import type { PanelApi } from '../panel/api';
import { isAboutRequest } from '../panel/replies/name-refusal';
import type { StatusAnswer } from '../panel/replies/parse-statuses';

/** An order that `status` can be asked about. */
export type Placed = Order & { id: string };

/** How many ids one `status` takes at siblings of this panel (api.md). */
export const maxIdsPerRequest = 100;

/** A panel that takes one id a call is asked about so many orders at each look: the minute's limit is for all reads. */
export const maxSingleRequests = 10;

const week = 7 * 86_400_000;

/** Whether this panel was seen to answer for one id and not for several, within a week: then that is tried again. */
export const takesOneId = ({ oneIdSince }: Account, now: number): boolean =>
  oneIdSince !== undefined && oneIdSince <= now && now - oneIdSince < week;

/** Whether an error came for all of several ids, so that it says nothing of any: such a panel may take one a call. */
export const isRefusedTogether = (error: unknown): error is NamedError =>
  error instanceof NamedError && (error.name === 'notUnderstood' || isAboutRequest(error));

/** The orders, beginning after the one that was asked about last: each has its turn. */
export function afterLast(orders: Placed[], lastAsked: string | undefined): Placed[] {
  const next = orders.findIndex(({ uuid }) => uuid === lastAsked) + 1;
  return [...orders.slice(next), ...orders.slice(0, next)];
}

export type Answered = {
  answers: Map<string, StatusAnswer>;
  /** Whether the panel was asked about `first` alone, because it gave no answer for several. */
  isAlone: boolean;
};

/**
 * Asks about several orders at once and, where that brings a refusal or nothing about any of them, about `first` alone.
 * An answer that came for several is never matched by position.
 * @throws NamedError of the way or the account; what was answered about `first` alone.
 */
export async function askTogether(api: PanelApi, ids: string[], first: string): Promise<Answered> {
  if (ids.length > 1) {
    try {
      const answers = await api.readStatuses(ids);
      if (answers.size > 0) return { answers, isAlone: false };
    } catch (error) {
      if (!isRefusedTogether(error)) throw error;
    }
  }
  return { answers: await api.readStatuses([first]), isAlone: ids.length > 1 };
}

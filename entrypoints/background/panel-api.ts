import type { Decimal } from '@/utils/money';
import type { Service } from '@/utils/service';
import type { AddOutcome } from './panel-replies/read-add';
import type { StatusAnswer } from './panel-replies/read-statuses';
import type { PanelReply, sendToPanel } from './panel-transport';

export type BalanceAnswer = {
  amount: Decimal;
  currency: string | null;
  /** What `guardFor` needs to know about the connection. */
  connection: Pick<PanelReply, 'connection' | 'protocol'>;
};

export type ServicesAnswer = {
  /** May be empty: what that means is the caller's to decide. */
  services: Service[];
  /** Rows that could not be read. */
  droppedRows: number;
};

/** What `add` sends, to the letter. `interval` (digits) is left out when it is `null`. */
export type AddFields = { service: string; quantity: number; link: string; interval: string | null };

/**
 * The panel's four actions with validated answers. Every method makes one request and never repeats it. The reads throw
 * NamedError, or `signal.reason` when they are aborted; details never hold the key.
 */
export type PanelApi = {
  readBalance(signal?: AbortSignal): Promise<BalanceAnswer>;
  readServices(signal?: AbortSignal): Promise<ServicesAnswer>;
  /** Never throws: a transport failure is `unknown`. It takes no signal, because it must not be aborted. */
  addOrder(fields: AddFields, options: { isStreamed: boolean }): Promise<AddOutcome>;
  /** One id is asked by `order`, several by `orders`; at most 100 ids (the caller chunks), none asks nothing. */
  readStatuses(ids: string[], signal?: AbortSignal): Promise<Map<string, StatusAnswer>>;
};

/** The API of one account. `send` is `sendToPanel`, or what a test puts in its place. */
export function createPanelApi(_given: { send: typeof sendToPanel; key: string }): PanelApi {
  throw new Error('not yet');
}

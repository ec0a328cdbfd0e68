import { NamedError } from '@/utils/errors';
import type { Decimal } from '@/utils/money/money';
import type { Guard } from '@/utils/orders/order';
import { createMaskKey } from './replies/mask-key';
import { nameRefusalOfReads } from './replies/name-refusal';
import { openReply } from './replies/open-reply';
import { parseAdd, type AddOutcome } from './replies/parse-add';
import { parseBalance } from './replies/parse-balance';
import { parseServices, type ServicesAnswer } from './replies/parse-services';
import { parseStatuses, type StatusAnswer } from './replies/parse-statuses';
import type { PanelRequest } from './request';
import { logged } from './request-log';
import type { PanelReply, Pool, sendToPanel } from './transport';

export type BalanceAnswer = {
  amount: Decimal;
  currency: string | null;
  serverAt: number | null;
  /** Tells which guard `add` would have on a connection like this one. */
  connection: Pick<PanelReply, 'connection' | 'timing'>;
};

/** Sent by `add` to the letter. `interval` (digits) is left out when it is `null`. */
export type AddFields = { service: string; quantity: number; link: string; interval: string | null };

/**
 * The panel's four actions with validated answers. Every method makes one request and never repeats it. The reads throw
 * NamedError, or `signal.reason` when they are aborted; details never hold the key.
 */
export type PanelApi = {
  /** `pool`: with 'orders' it is the read before an `add`. */
  readBalance(pool?: Pool): Promise<BalanceAnswer>;
  readServices(signal?: AbortSignal): Promise<ServicesAnswer>;
  /** Never throws: a transport failure is `unknown`. It takes no signal, because it must not be aborted. */
  addOrder(fields: AddFields, options: { isStreamed: boolean; guard?: Guard | null }): Promise<AddOutcome>;
  /**
   * One id is asked by `order`, several by `orders`; at most 100 ids (the caller chunks), none asks nothing. An id with
   * a comma would ask for other orders: among several it is left out.
   */
  readStatuses(ids: string[], signal?: AbortSignal): Promise<Map<string, StatusAnswer>>;
};

/** The API of one account. `send` is `sendToPanel`, or what a test puts in its place. */
export function createPanelApi({ send, key }: { send: typeof sendToPanel; key: string }): PanelApi {
  const maskKey = createMaskKey(key);
  return {
    readBalance(pool = 'reads') {
      const request = { action: 'balance' } as const;
      return logged(request, null, async () => {
        const reply = await send(request, { key, pool });
        const { connection, timing, serverAt } = reply;
        try {
          const balance = parseBalance(openReply(reply, maskKey));
          return { ...balance, serverAt, connection: { connection, timing } };
        } catch (error) {
          throw error instanceof NamedError ? nameRefusalOfReads(error, reply.httpStatus) : error;
        }
      });
    },

    readServices(signal) {
      const request = { action: 'services' } as const;
      return logged(request, null, async () =>
        parseServices(openReply(await send(request, { key, signal: signal ?? null }), maskKey)),
      );
    },

    addOrder({ service, quantity, link, interval }, { isStreamed, guard = null }) {
      const fields = { service, quantity, link, ...(interval !== null && { interval }) };
      const request: PanelRequest = { action: 'add', ...fields };
      const ask = async (): Promise<AddOutcome> => {
        try {
          const reply = await send(request, { key, isStreamed, pool: 'orders' });
          return parseAdd(openReply(reply, maskKey));
        } catch (error) {
          // Nobody knows how far it came; what is not known to us by name is no reason to lose the order's record.
          return {
            kind: 'unknown',
            error: error instanceof NamedError ? error : new NamedError('noConnection'),
          };
        }
      };
      return logged(request, guard, ask, (outcome) => ('error' in outcome ? outcome.error : null));
    },

    async readStatuses(ids, signal) {
      const asked = ids.length > 1 ? ids.filter((id) => !id.includes(',')) : ids;
      const [first] = asked;
      if (first === undefined) return new Map();
      const which = asked.length > 1 ? { orders: asked.join(',') } : { order: first };
      const request: PanelRequest = { action: 'status', ...which };
      return logged(request, null, async () =>
        parseStatuses(openReply(await send(request, { key, signal: signal ?? null }), maskKey), asked),
      );
    },
  };
}

import { NamedError } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import { idsNotHere } from '@/utils/orders-db/find-new';
import type { Order } from '@/utils/orders/order';
import { readAccount } from '../account/account';
import { askPanel } from '../account/ask-panel';
import type { SavedAccount } from '../account/saved-account';
import type { PanelApi } from '../panel/api';
import type { StatusAnswer } from '../panel/replies/parse-statuses';
import { blankOrder } from '../placing/new-order';
import { addOrders } from '../records/order-journal';
import { applyStatus } from '../tracking/apply-status';
import { isRefusedTogether, takesOneId } from '../tracking/ask-statuses';

/** The record of an order that was placed elsewhere: `status` tells neither its service, link nor quantity. */
const orderOfId = (id: string, account: string, now: number): Order => ({
  ...blankOrder,
  uuid: crypto.randomUUID(),
  account,
  state: 'placed',
  service: '',
  serviceName: text('serviceNotKnown'),
  channel: '–',
  link: '',
  quantity: 0,
  createdAt: now,
  id,
  steps: [{ at: now, kind: 'imported', text: id }],
  isSeen: true,
});

async function readTogether(api: PanelApi, ids: string[]): Promise<Map<string, StatusAnswer>> {
  try {
    return await api.readStatuses(ids);
  } catch (error) {
    if (ids.length > 1 && isRefusedTogether(error)) throw new NamedError('orderNotFound', error.detail);
    throw error;
  }
}

/**
 * Asks the panel about the ids that no order here has, in one request, and keeps those that it knows. Idempotent.
 * @throws NamedError of the connection or the account; `orderNotFound` when the panel gives one answer for all, which
 * proves nothing of any: the page asks for fewer.
 */
export async function importOrderIds(ids: string[], saved: SavedAccount): Promise<void> {
  const asked = await idsNotHere(saved.account, ids);
  if (asked.length === 0) return;
  if (asked.length > 1 && takesOneId(await readAccount(saved.account), Date.now()))
    throw new NamedError('orderNotFound');
  const { answer } = await askPanel(saved, 'click', (api) => readTogether(api, asked));
  const now = Date.now();
  const orders = asked.flatMap((id) => {
    const found = answer.get(id);
    if (found?.kind !== 'report') return [];
    const order = orderOfId(id, saved.account, now);
    return [applyStatus(order, found.report, now) ?? order];
  });
  await addOrders(orders);
}

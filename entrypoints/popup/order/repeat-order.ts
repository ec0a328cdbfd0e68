import { readOrder } from '@/utils/orders-db/read-orders';
import { activeTab } from '../active-tab';
import { openDraft } from '../drafts';
import { findActiveTab } from '../find-active-tab';
import { view } from '../view';
import { draftOfOrder } from './draft-of-order';

/** Opens the form filled in as it was for this order. It is a new order: nothing is sent before its own review. */
export async function repeatOrder(uuid: string): Promise<void> {
  const [order, from] = await Promise.all([readOrder(uuid), activeTab.value ?? findActiveTab()]);
  if (order === null) return;
  openDraft(draftOfOrder(order, from, Date.now()));
  view.value = { name: 'order' };
}

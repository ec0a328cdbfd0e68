import { isErrorName } from '@/utils/errors';
import type { Order } from '@/utils/orders/order';
import { knownTab } from '../active-tab';
import { keptDrafts, openDraft } from '../drafts';
import { view } from '../view';
import { draftOfOrder } from './draft-of-order';

/** Shows the form again, filled in, with the panel's answer on top: nothing that was typed is lost. */
export function openRefusedOrder(order: Order): void {
  const { error, uuid } = order;
  const kept = keptDrafts().find((draft) => draft.refused === uuid);
  const name = error !== null && isErrorName(error.name) ? error.name : 'refused';
  const begun =
    keptDrafts().find((draft) => draft.uuid === uuid) ?? draftOfOrder(order, knownTab(), Date.now());
  openDraft(
    kept ?? {
      ...begun,
      at: Date.now(),
      isOpen: true,
      step: 'form',
      refused: uuid,
      uuid: null,
      confirmed: [],
      problem: { name, detail: error?.message || null },
    },
  );
  view.value = { name: 'order' };
}

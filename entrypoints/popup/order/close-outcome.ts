import { dropDraftOf, keptDrafts, openDraft } from '../drafts';
import { markSeen } from '../see-news';
import { view } from '../view';

/** The user has seen how the order ended: back to the first view, and what was typed for it is forgotten. */
export function closeOutcome(uuid: string): void {
  markSeen(uuid);
  dropDraftOf(uuid);
  view.value = { name: 'home' };
}

/** The order was not begun after all, and has no record: back to where it was pressed, which says what is wrong. */
export function leaveUnbegun(uuid: string): void {
  const begun = keptDrafts().find((draft) => draft.uuid === uuid);
  if (begun === undefined) return closeOutcome(uuid);
  openDraft(begun);
  view.value = { name: 'order' };
}

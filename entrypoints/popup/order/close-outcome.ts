import { dropDraftOf } from '../drafts';
import { view } from '../view';
import { markSeen } from './mark-seen';

/** The user has seen how the order ended: back to the first view, and what was typed for it is forgotten. */
export function closeOutcome(uuid: string): void {
  markSeen(uuid);
  dropDraftOf(uuid);
  view.value = { name: 'home' };
}

import { draft } from '../draft-in-view';
import { goHome } from '../open-order';
import { markSeen } from '../see-news';
import { wrongPresses } from './review-order';

/** Leaves the order for the first view; what was typed is still there when it is opened again. */
export function leaveOrder(): void {
  const refused = draft.value?.refused ?? null;
  if (refused !== null) markSeen(refused);
  wrongPresses.value = 0;
  goHome();
}

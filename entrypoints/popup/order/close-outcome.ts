import { sendCommand } from '@/utils/send-command';
import { dropDraftOf } from '../drafts';
import { view } from '../view';

/** Says that the user has seen how an order ended. It is asked without waiting: unheard, it is shown once more. */
export function markSeen(uuid: string): void {
  void sendCommand({ type: 'markSeen', uuid });
}

/** The user has seen how the order ended: back to the first view, and what was typed for it is forgotten. */
export function closeOutcome(uuid: string): void {
  markSeen(uuid);
  dropDraftOf(uuid);
  view.value = { name: 'home' };
}

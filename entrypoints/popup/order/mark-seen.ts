import { sendCommand } from '@/utils/send-command';

/** Says that the user has seen how an order ended. It is asked without waiting: unheard, it is shown once more. */
export function markSeen(uuid: string): void {
  void sendCommand({ type: 'markSeen', uuid });
}

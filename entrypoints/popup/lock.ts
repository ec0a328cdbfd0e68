import { sendCommand } from '@/utils/send-command';

/** Locks the key; while an order is being watched only when it is forced. What came of it is in the snapshot. */
export async function lockKey(isForced: boolean): Promise<void> {
  await sendCommand({ type: 'lock', isForced });
}

import { loadSoon } from './load-soon';

/** Locks the key; while an order is being watched only when it is forced. What came of it is in the snapshot. */
export async function lockKey(isForced: boolean): Promise<void> {
  const { sendCommand } = await loadSoon();
  await sendCommand({ type: 'lock', isForced });
}

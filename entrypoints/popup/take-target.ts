import { chrome } from '@/utils/chrome';
import { readTarget, targetKey, type Target } from '@/utils/target';

/** Takes the target: it is used once. */
export async function takeTarget(stored: Record<string, unknown>, now: number): Promise<Target | null> {
  if (stored[targetKey] === undefined) return null;
  await chrome.storage.session.remove(targetKey);
  return readTarget(stored[targetKey], now);
}

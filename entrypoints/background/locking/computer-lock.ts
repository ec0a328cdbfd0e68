import { browser } from 'wxt/browser';
import { readLockRules } from '@/utils/lock-rules';

/** Missing without the permission, whatever its type says. */
const idle = () => browser.idle as typeof browser.idle | undefined;

let isListening = false;

/** Calls back when the computer's own screen is locked and the user wants that. Idempotent: see `listenToClicks`. */
export function listenToComputer(lock: () => Promise<void>): void {
  const found = idle();
  if (isListening || found?.onStateChanged === undefined) return;
  isListening = true;
  found.onStateChanged.addListener(async (state) => {
    if (state === 'locked' && (await readLockRules()).isWithComputer) await lock();
  });
}

/** Held, shared, by each page that is in view and by long work: an update of the extension would close both. */
export const inUse = 'inUse';

/** Holds updates back. @returns what ends that; it may be called before the lock is there. */
export function holdUpdates(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(inUse, { mode: 'shared' }, () => promise);
  return resolve;
}

/** Holds updates back whenever this page is in view. One that lies behind another tab is closed by an update. */
export function holdUpdatesInView(): void {
  let release: (() => void) | null = null;
  const look = () => {
    release?.();
    release = document.visibilityState === 'visible' ? holdUpdates() : null;
  };
  document.addEventListener('visibilitychange', look);
  look();
}

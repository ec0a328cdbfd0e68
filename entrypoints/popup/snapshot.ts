import { signal } from '@preact/signals';
import { chrome } from '@/utils/chrome';
import { newsChannel, readSnapshot, snapshotKey, type Snapshot } from '@/utils/snapshot';

/** What the worker last published; `undefined` until it was read, `null` when there is none. */
export const snapshot = signal<Snapshot | null | undefined>(undefined);

const show = (stored: Record<string, unknown>) => {
  const read = readSnapshot(stored[snapshotKey]);
  // Two reads may come back in the other order: what is shown never goes back.
  if (read && snapshot.value && read.revision < snapshot.value.revision) return;
  snapshot.value = read;
};

/** Shows the snapshot that was asked for when the popup opened. */
export const showFirstSnapshot = (stored: Promise<Record<string, unknown>>): Promise<void> =>
  stored.then(show);

/** Reads the snapshot again. */
export const readSnapshotAgain = (): Promise<void> => chrome.storage.local.get(snapshotKey).then(show);

/** Calls back whenever the worker has something new to read. */
export function listenToNews(hear: () => void): void {
  new BroadcastChannel(newsChannel).addEventListener('message', hear);
}

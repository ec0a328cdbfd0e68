import { effect, signal } from '@preact/signals';
import { chrome } from '@/utils/chrome';
import { changesChannel, readSnapshot, snapshotKey, type Snapshot } from '@/utils/snapshot';

/**
 * The worker's last snapshot; `undefined` until it was read, `null` when there is none. One of another version's shape
 * is none only after the worker was asked: it makes it anew when it starts.
 */
export const snapshot = signal<Snapshot | null | undefined>(undefined);

let isAskedFor = false;

/** Whether the browser could not read the last time: what was read before stays. */
export const isUnreadable = signal(false);

const show = (stored: Record<string, unknown>) => {
  isUnreadable.value = false;
  const read = readSnapshot(stored[snapshotKey]);
  // Two reads may come back in the other order: what is shown never goes back.
  if (read && snapshot.value && read.revision < snapshot.value.revision) return;
  snapshot.value = read ?? (isAskedFor ? null : undefined);
};

const showUnreadable = () => {
  isUnreadable.value = true;
};

/** Shows the snapshot that was asked for when the popup opened. */
export const showFirstSnapshot = (stored: Promise<Record<string, unknown>>): Promise<void> =>
  stored.then(show, showUnreadable);

export const readSnapshotAgain = (): Promise<void> =>
  showFirstSnapshot(chrome.storage.local.get(snapshotKey));

/** Waits for a snapshot where none can be shown yet: `wake` starts the worker, and once that has answered there is none. */
export async function awaitSnapshot(wake: () => Promise<boolean>): Promise<void> {
  if (snapshot.value !== undefined) return;
  const published = new Promise<void>((done) => {
    effect(() => {
      if (snapshot.value !== undefined) done();
    });
  });
  const asked = wake().then((hasAnswered) => {
    isAskedFor ||= hasAnswered;
    return readSnapshotAgain();
  });
  await Promise.race([published, asked]);
}

/** Calls back whenever the worker has something new to read. */
export function listenToChanges(hear: () => void): void {
  new BroadcastChannel(changesChannel).addEventListener('message', hear);
}

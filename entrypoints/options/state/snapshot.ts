import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { readSnapshot, snapshotKey, type Snapshot } from '@/utils/snapshot';
import { lookAtClock } from './now';

/** The worker's snapshot; `null` before it was read and where there is none. */
export const snapshot = signal<Snapshot | null>(null);

/** Whether the page knows if there is a key: until then it asks for none. */
export const isSnapshotRead = signal(false);

/** Why nothing is saved or sent at all, where that is so. */
export const trouble = computed(() => {
  const name = snapshot.value?.problem?.name;
  return name === 'storageFailed' || name === 'newerData' ? name : null;
});

export async function readStoredSnapshot(): Promise<void> {
  const stored = await browser.storage.local.get(snapshotKey);
  lookAtClock();
  snapshot.value = readSnapshot(stored[snapshotKey]);
  isSnapshotRead.value = true;
}

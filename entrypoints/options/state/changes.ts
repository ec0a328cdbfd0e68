import { changesChannel } from '@/utils/snapshot';

/**
 * Reads again whenever the worker says that there is something new. Messages that come while a read is under way are
 * answered by one more read. (No page listens to `storage.onChanged`: it would be handed the key.)
 */
export function followChanges(read: () => Promise<void>): void {
  let isReading = false;
  let isDue = false;

  async function readUntilCalm(): Promise<void> {
    isReading = true;
    try {
      while (isDue) {
        isDue = false;
        await read();
      }
    } finally {
      isReading = false;
    }
  }

  new BroadcastChannel(changesChannel).addEventListener('message', () => {
    isDue = true;
    if (!isReading) void readUntilCalm();
  });
}

import { newsChannel } from '@/utils/snapshot';

/**
 * Reads again whenever the worker says that there is something new. Words that come while a read is under way are
 * answered by one more read. (No page listens to `storage.onChanged`: it would be handed the key.)
 */
export function followNews(read: () => Promise<void>): void {
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

  new BroadcastChannel(newsChannel).addEventListener('message', () => {
    isDue = true;
    if (!isReading) void readUntilCalm();
  });
}

import { signal } from '@preact/signals';
import { readMyChannels, type MyChannel } from '@/utils/channels/my-channels';

/** `null` before they were read. */
export const channels = signal<MyChannel[] | null>(null);

export async function readStoredChannels(): Promise<void> {
  channels.value = await readMyChannels();
}

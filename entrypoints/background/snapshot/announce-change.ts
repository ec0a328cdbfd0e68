import { changesChannel } from '@/utils/snapshot';

let channel: BroadcastChannel | undefined;

/**
 * Tells open pages to read again. No data goes this way, and no page listens to `storage.onChanged`, which would hand
 * it the key.
 */
export function announceChange(revision = 0): void {
  channel ??= new BroadcastChannel(changesChannel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  channel.postMessage(revision);
}

import type { Guard } from '@/utils/order';
import type { PanelReply } from './panel-transport';

/** Whether this browser sends a ReadableStream as a request's body. Asked once; never true in Firefox. */
export function supportsStreamedBody(): boolean {
  throw new Error('not yet');
}

/**
 * Which guard keeps the browser from sending the coming `add` twice, read off the balance reply before it.
 * `stream`: send `add` streamed. `close`, `presumed`: send it plain. `none`: ask once more, then send it plain.
 */
export function guardFor(
  _reply: Pick<PanelReply, 'connection' | 'protocol'>,
  _browser: { canStream: boolean },
): Guard {
  throw new Error('not yet');
}

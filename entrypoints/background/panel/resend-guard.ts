import type { Guard } from '@/utils/orders/order';
import type { PanelReply } from './transport';
import { panelUrl } from '@/utils/panel';

function testStreamedBody(): boolean {
  let isDuplexRead = false;
  const init = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isDuplexRead = true;
      return 'half';
    },
  };
  try {
    const request = new Request(panelUrl, init);
    return isDuplexRead && !request.headers.has('Content-Type');
  } catch {
    // A browser that refuses such a body does not support it.
    return false;
  }
}

let isSupported: boolean | null = null;

/**
 * Whether this browser sends a ReadableStream as a request's body. Asked once; never true in Firefox, which does not
 * read `duplex`, takes the stream for the text "[object ReadableStream]" and sets its content type.
 */
export function supportsStreamedBody(): boolean {
  isSupported ??= testStreamedBody();
  return isSupported;
}

const saysClose = (connection: string | null) =>
  (connection ?? '').split(',').some((token) => token.trim().toLowerCase() === 'close');

/**
 * Which guard keeps the browser from sending the coming `add` twice, read off the balance reply before it
 * (measured: money-safety rules). `stream`: send `add` streamed. `close`, `presumed`: send it plain. `none`: ask once
 * more, then send it plain.
 */
export function guardFor(
  reply: Pick<PanelReply, 'connection' | 'protocol'>,
  browser: { canStream: boolean },
): Guard {
  if (/^h[23]/.test(reply.protocol)) return browser.canStream ? 'stream' : 'none';
  // The server's word counts, not what was asked of it: browsers keep a connection that it does not close.
  if (saysClose(reply.connection)) return 'close';
  // Only HTTP/1.1 has that header: whatever else it says, this connection is kept.
  if (reply.connection !== null) return 'none';
  // Firefox names no protocol and streams no body. Without the header HTTP/2 is presumed, where it was not seen to
  // send again; a browser that streams and names no protocol gives no ground for that.
  return reply.protocol === '' && !browser.canStream ? 'presumed' : 'none';
}

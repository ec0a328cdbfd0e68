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

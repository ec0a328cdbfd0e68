import { NamedError } from '@/utils/errors';
import { panelUrl } from '@/utils/panel';
import { writeRequest, type PanelRequest } from './request';
import { readReplyText } from './read-body';
import { watchProtocol } from './request-protocol';
import { readRetryAfter } from './retry-after';

/** For headers and body together. The browser cuts a worker's request at about 30 s. */
const limitSeconds = 25;

/** What came back from the panel, before anything is read into it. */
export type PanelReply = {
  httpStatus: number;
  text: string;
  contentType: string | null;
  /** `Retry-After` in seconds, at most an hour; `null` when there was none that makes sense. */
  retryAfterSeconds: number | null;
  /** The reply's `Connection` header: see `guardFor`. */
  connection: string | null;
  /** `nextHopProtocol` of this very request ("h2", "http/1.1"); '' where the browser does not tell (Firefox), and for other actions than `balance`. */
  protocol: string;
};

export type SendOptions = {
  key: string;
  /** Aborts the request: `signal.reason` is then thrown. */
  signal?: AbortSignal | null;
  /** Sends the body as a stream, which the browser cannot send twice. Only where `supportsStreamedBody()`. */
  isStreamed?: boolean;
};

/** Text as a stream of one chunk. */
const streamOf = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

/** `duplex` is not in TypeScript's library yet. */
type Init = RequestInit & { duplex?: 'half' };

function initOf(body: string, isStreamed: boolean, signal: AbortSignal): Init {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: isStreamed ? streamOf(body) : body,
    ...(isStreamed && { duplex: 'half' }),
    // A followed redirect would send the key to another host.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

const isRedirect = (response: Response) =>
  response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status);

async function exchange(init: Init, signal: AbortSignal, isProtocolAsked: boolean): Promise<PanelReply> {
  const readProtocol = watchProtocol();
  const response = await fetch(panelUrl, init);
  if (isRedirect(response)) throw new NamedError('addressMoved');
  const text = await readReplyText(response, signal);
  return {
    httpStatus: response.status,
    text,
    contentType: response.headers.get('content-type'),
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after'), Date.now()),
    connection: response.headers.get('connection'),
    protocol: isProtocolAsked ? await readProtocol() : '',
  };
}

/**
 * The one place that sends anything: one POST, never repeated, at most 25 s for headers and body together.
 * @throws NamedError `timedOut`, `noConnection`, `addressMoved` (a redirect is not followed) or `replyTooLarge`;
 * `signal.reason` when the caller's signal was aborted.
 */
export async function sendToPanel(
  request: PanelRequest,
  { key, signal = null, isStreamed = false }: SendOptions,
): Promise<PanelReply> {
  signal?.throwIfAborted();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), limitSeconds * 1000);
  const either = signal === null ? limit.signal : AbortSignal.any([signal, limit.signal]);
  const init = initOf(writeRequest(request, key), isStreamed, either);
  try {
    // Only the balance reply proves a guard; an answer to `add` is not held up for it.
    return await exchange(init, either, request.action === 'balance');
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.signal.aborted) throw new NamedError('timedOut');
    if (error instanceof NamedError) throw error;
    // Whatever else `fetch` or the body's stream fails with is the way to the panel: it never tells which part of it.
    throw new NamedError('noConnection');
  } finally {
    clearTimeout(timer);
  }
}

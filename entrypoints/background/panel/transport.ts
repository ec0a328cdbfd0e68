import { NamedError } from '@/utils/errors';
import { panelUrl } from '@/utils/panel';
import { readReplyText } from './read-body';
import { writeRequest, type PanelRequest } from './request';
import { noteTravel } from './request-log';
import { watchTiming, type RequestTiming } from './request-timing';
import { parseResets, parseRetryAfter } from './retry-after';

/** For headers and body together. The browser cuts a worker's request at about 30 s. */
const maxRequestSeconds = 25;

/** A reply before anything is read into it. */
export type PanelReply = {
  httpStatus: number;
  text: string;
  contentType: string | null;
  /** `Retry-After` in seconds, at most an hour; `null` when there was none that makes sense. */
  retryAfterSeconds: number | null;
  /** The end of the panel's window of requests in seconds, as other headers name it with any reply. */
  resetSeconds: number | null;
  /** The reply's `Connection` header. */
  connection: string | null;
  /** The panel's clock in its `Date` header (ms since 1970): unlike this computer's it is not put right meanwhile. */
  serverAt: number | null;
  /** Tells how this very request travelled. The browser files it a moment later: ask before the next one begins. */
  timing: () => Promise<RequestTiming>;
};

/**
 * The browser keeps the connections of the two apart, by what `credentials` says. `orders`: the balance read before an
 * `add`, and the `add`. Neither sends a cookie: from 'same-origin' the request rule takes it away.
 */
export type Pool = 'orders' | 'reads';
const credentialsOf = { orders: 'same-origin', reads: 'omit' } as const;

/** Whether the server has closed the connection after its reply: its word counts, not what was asked of it. */
export const isClosed = ({ connection }: Pick<PanelReply, 'connection'>): boolean =>
  (connection ?? '').split(',').some((token) => token.trim().toLowerCase() === 'close');

export type SendOptions = {
  key: string;
  /** Aborts the request: `signal.reason` is then thrown. */
  signal?: AbortSignal | null;
  /** Sends the body as a stream, which the browser cannot send twice. Only where `supportsStreamedBody()`. */
  isStreamed?: boolean;
  /** Without it, `reads`. */
  pool?: Pool;
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

/** Common to every request to the panel. */
export const requestInit = (body: BodyInit, pool: Pool): Init => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body,
  // A followed redirect would send the key to another host.
  redirect: 'manual',
  credentials: credentialsOf[pool],
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  ...(body instanceof ReadableStream && { duplex: 'half' }),
});

const isRedirect = (response: Response) =>
  response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status);

function readDate(header: string | null): number | null {
  const at = Date.parse(header ?? '');
  return at >= 0 ? at : null;
}

type Seen = { httpStatus: number | null; bytes: number };

/** `seen` is told as soon as it is known: it outlives a reply that breaks off. */
async function exchange(init: Init, signal: AbortSignal, seen: Seen): Promise<PanelReply> {
  const timing = watchTiming();
  const response = await fetch(panelUrl, { ...init, signal });
  // A redirect that is not followed hides its status.
  seen.httpStatus = response.status === 0 ? null : response.status;
  if (isRedirect(response)) throw new NamedError('addressMoved');
  const text = await readReplyText(response, signal, (bytes) => {
    seen.bytes = bytes;
  });
  const serverAt = readDate(response.headers.get('date'));
  return {
    httpStatus: response.status,
    text,
    contentType: response.headers.get('content-type'),
    retryAfterSeconds: parseRetryAfter(response.headers.get('retry-after'), Date.now()),
    resetSeconds: parseResets(response.headers, serverAt ?? Date.now()),
    connection: response.headers.get('connection'),
    serverAt,
    timing,
  };
}

/**
 * The one place that sends anything: one POST, never repeated, at most 25 s for headers and body together.
 * @throws NamedError `timedOut`, `noConnection`, `addressMoved` (a redirect is not followed) or `replyTooLarge`;
 * `signal.reason` when the caller's signal was aborted.
 */
export async function sendToPanel(
  request: PanelRequest,
  { key, signal = null, isStreamed = false, pool = 'reads' }: SendOptions,
): Promise<PanelReply> {
  signal?.throwIfAborted();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), maxRequestSeconds * 1000);
  const either = signal === null ? limit.signal : AbortSignal.any([signal, limit.signal]);
  const body = writeRequest(request, key);
  const init = requestInit(isStreamed ? streamOf(body) : body, pool);
  const seen: Seen = { httpStatus: null, bytes: 0 };
  const [at, startedAt] = [Date.now(), performance.now()];
  try {
    return await exchange(init, either, seen);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.signal.aborted) throw new NamedError('timedOut');
    if (error instanceof NamedError) throw error;
    // Whatever else `fetch` or the body's stream fails with is the way to the panel: it never tells which part of it.
    throw new NamedError('noConnection');
  } finally {
    clearTimeout(timer);
    noteTravel(request, { ...seen, at, ms: Math.round(performance.now() - startedAt) });
  }
}

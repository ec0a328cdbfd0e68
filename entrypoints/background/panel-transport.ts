/** What came back from the panel, before anything is read into it. */
export type PanelReply = {
  httpStatus: number;
  text: string;
  contentType: string | null;
  /** `Retry-After` in seconds, at most an hour; `null` when there was none that makes sense. */
  retryAfterSeconds: number | null;
  /** The reply's `Connection` header: see `guardFor`. */
  connection: string | null;
  /** `nextHopProtocol` of this very request ("h2", "http/1.1"); '' where the browser does not tell (Firefox). */
  protocol: string;
};

/** One documented action and its fields, in the order in which they are written. */
export type PanelRequest =
  | { action: 'balance' }
  | { action: 'services' }
  | { action: 'add'; service: string; quantity: number; link: string; interval?: string }
  | { action: 'status'; order: string }
  | { action: 'status'; orders: string };

export type SendOptions = {
  key: string;
  /** Aborts the request: `signal.reason` is then thrown. */
  signal?: AbortSignal | null;
  /** Sends the body as a stream, which the browser cannot send twice. Only where `supportsStreamedBody()`. */
  isStreamed?: boolean;
};

/**
 * The one place that sends anything: one POST, never repeated, at most 25 s for headers and body together.
 * @throws NamedError `timedOut`, `noConnection`, `addressMoved` (a redirect is not followed) or `replyTooLarge`;
 * `signal.reason` when the caller's signal was aborted.
 */
export function sendToPanel(_request: PanelRequest, _options: SendOptions): Promise<PanelReply> {
  throw new Error('not yet');
}

import { once } from 'node:events';
import { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { PanelSettings } from '../settings.ts';
import type { Server, WireRequest, WireResponse } from './server.ts';

/** The reply to send. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

/** Headers of HTTP/1.1 connections, which HTTP/2 forbids. */
const connectionHeaders = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'proxy-connection',
]);

/** Node ends the connection after a reply that says so, unless its own mark of that is taken away. */
type Marked = ServerResponse & { _last: boolean };

/** Keeps the connection after this reply, whatever its request or the reply itself says. */
function keepOpen(response: ServerResponse, how: true | 'unnamed' | 'saysClose'): void {
  response.shouldKeepAlive = true;
  if (how === true) response.setHeader('connection', 'keep-alive');
  if (how === 'unnamed') response.removeHeader('connection');
  if (how === 'saysClose') {
    response.setHeader('connection', 'close');
    response.prependOnceListener('finish', () => {
      (response as Marked)._last = false;
    });
  }
}

/** One request and the means to answer it, the same over both protocols. */
export class Exchange {
  readonly protocol: 'http/1.1' | 'h2';
  readonly #response: WireResponse;
  readonly #socket: Socket | undefined;

  constructor(
    request: WireRequest,
    response: WireResponse,
    server: Server,
    keeps: PanelSettings['ignoreConnectionClose'],
  ) {
    this.protocol = request.httpVersionMajor === 2 ? 'h2' : 'http/1.1';
    this.#response = response;
    // Looked up now: a dead HTTP/2 session no longer says whose it was.
    this.#socket = server.socketFrom(request.socket.remotePort);
    // A client that leaves mid-reply is an outcome, not an error.
    response.on('error', () => undefined);
    if (keeps !== false && response instanceof ServerResponse) keepOpen(response, keeps);
  }

  /** Sends status and headers. Without a length the body's end is marked by the protocol. */
  begin({ status, headers }: Reply, length: number | undefined): void {
    const response = this.#response;
    if (this.hasEnded()) return;
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) {
      if (this.protocol === 'http/1.1' || !connectionHeaders.has(name.toLowerCase())) {
        response.setHeader(name, value);
      }
    }
    if (length !== undefined && ![204, 304].includes(status)) response.setHeader('content-length', length);
  }

  /** Resolves once the piece is on its way, or the client has gone. */
  async write(piece: string | Buffer): Promise<void> {
    if (this.hasEnded()) return;
    const response = this.#response;
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      const done = () => {
        response.off('close', resolve);
        resolve();
      };
      if ('stream' in response) response.write(piece, 'utf8', done);
      else response.write(piece, done);
    });
  }

  /** Ends the reply; false when the client had gone already. */
  end(body: string | Buffer = ''): boolean {
    if (this.hasEnded()) return false;
    this.#response.end(body);
    return true;
  }

  /** Resolves when the client has gone, or has all of the reply. */
  async closed(): Promise<void> {
    if (!this.hasEnded()) await once(this.#response, 'close');
  }

  /** Calls back when the connection ends before all of an ended reply was handed over. */
  onLost(tell: () => void): void {
    let isSent = false;
    this.#response.once('finish', () => {
      isSent = true;
    });
    this.#response.once('close', () => {
      if (!isSent && this.#response.writableEnded) tell();
    });
  }

  /** Cuts the connection without a goodbye from HTTP or TLS; over HTTP/2 with all requests of the session. */
  cut(): void {
    this.#socket?.destroy();
  }

  hasEnded(): boolean {
    const response = this.#response;
    return (
      response.destroyed ||
      response.writableEnded ||
      ('stream' in response && response.stream?.destroyed !== false)
    );
  }
}

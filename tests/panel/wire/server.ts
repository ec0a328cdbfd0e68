import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { PanelOptions, PanelSettings } from '../settings.ts';
import type { Certificate } from './certificate.ts';

export type WireRequest = IncomingMessage | Http2ServerRequest;
export type WireResponse = ServerResponse | Http2ServerResponse;
export type RequestHandler = (request: WireRequest, response: WireResponse) => void;

/** A client's idle connection is kept longer than any test or browser rests. */
const keepAliveMs = 10 * 60 * 1000;

/** Where and how to listen; see PanelOptions. */
interface Offer {
  port: PanelOptions['port'] | undefined;
  host: PanelOptions['host'] | undefined;
  protocols: PanelOptions['protocols'] | undefined;
  /** The protocols that a server of both offers to the present connection. */
  offered: () => PanelSettings['offered'];
}

/** A listening HTTPS server, and the TCP sockets under its connections. */
export interface Server {
  port: number;
  /** The TCP socket under the connection from this port of the client, while it is open. */
  socketFrom: (clientPort: number | undefined) => Socket | undefined;
  close: () => Promise<void>;
}

const names = { h1: 'http/1.1', h2: 'h2' } as const;

/** Listens, on loopback if not told. Rejects when the port is not free. */
export async function openServer(
  { key, cert }: Certificate,
  { port = 0, host = '127.0.0.1', protocols = 'both', offered }: Offer,
  handle: RequestHandler,
): Promise<Server> {
  // Lenient, because a client may well send more after `Connection: close` when told to keep alive.
  const http1 = { keepAliveTimeout: keepAliveMs, insecureHTTPParser: true };
  // Without a common protocol the handshake fails, as it does where a list of them is given.
  const ALPNCallback = ({ protocols: known }: { protocols: string[] }) => {
    const offer = protocols === 'both' ? offered() : protocols;
    const ours = offer === 'both' ? [names.h2, names.h1] : [names[offer]];
    return ours.find((name) => known.includes(name));
  };
  const server =
    protocols === 'h1'
      ? createServer({ key, cert, ...http1 }, handle)
      : createSecureServer({ key, cert, ALPNCallback, allowHTTP1: protocols === 'both', ...http1 }, handle);
  const sockets = new Map<number, Socket>();
  server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    socketFrom: (clientPort) => sockets.get(clientPort ?? 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

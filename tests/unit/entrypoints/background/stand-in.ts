import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { sendToPanel, type Pool } from '@/entrypoints/background/panel/transport';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const servers: Server[] = [];
const realFetch = globalThis.fetch;

/** A real server. @returns its address. */
export async function listen(handler: Handler): Promise<string> {
  const server = createServer((request, response) => void handler(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A real server in the panel's place. @returns what `fetch` was called with. */
export async function standInForPanel(handler: Handler) {
  const url = await listen(handler);
  const fetched = vi.fn((_url: string, init: RequestInit) => realFetch(url, init));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

/** Ends what the stand-ins still hold open. */
export function stopServers(): void {
  vi.unstubAllGlobals();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

/** One request through the transport. */
export const send = (more: { signal?: AbortSignal; isStreamed?: boolean; pool?: Pool } = {}) =>
  sendToPanel({ action: 'balance' }, { key: 'secret-key', ...more });

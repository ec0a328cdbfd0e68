import { readFields } from '../api/json.ts';
import type { Arrival } from '../journal.ts';
import { platformOf } from '../pages/channel-page.ts';
import type { WireRequest } from './server.ts';

/** The headers that say something about a client; the key of an account is never among them. */
const kept = [
  'connection',
  'content-type',
  'content-length',
  'transfer-encoding',
  'accept',
  'cache-control',
  'cookie',
  'authorization',
  'origin',
  'referer',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
];

/** How many requests each connection has carried. */
const requestCounts = new WeakMap<object, number>();

/** Whether this request's connection carried one before; to be asked once for each request, at its start. */
export function isOnReusedConnection(request: WireRequest): boolean {
  const connection = ('stream' in request ? request.stream.session : undefined) ?? request.socket;
  const count = requestCounts.get(connection) ?? 0;
  requestCounts.set(connection, count + 1);
  return count > 0;
}

/** Reads the body to its end; `isComplete` is false when the client left before that. */
export async function readBody(request: WireRequest): Promise<{ rawBody: string; isComplete: boolean }> {
  const pieces: Buffer[] = [];
  let isComplete = true;
  request.once('aborted', () => {
    isComplete = false;
  });
  try {
    for await (const piece of request) pieces.push(piece as Buffer);
  } catch {
    isComplete = false;
  }
  return { rawBody: Buffer.concat(pieces).toString('utf8'), isComplete };
}

/** A request as the journal keeps it. */
export function describe(request: WireRequest, rawBody: string, reusedSocket: boolean, at: number): Arrival {
  const headers: Record<string, string> = {};
  for (const name of kept) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const fields = readFields(rawBody);
  const authority = String(request.headers[':authority'] ?? request.headers.host ?? '');
  const host = authority.replace(/:\d+$/, '').toLowerCase();
  const path = request.url ?? '/';
  return {
    at,
    protocol: request.httpVersionMajor === 2 ? 'h2' : 'http/1.1',
    reusedSocket,
    method: request.method ?? '',
    path,
    isApi: platformOf(host) === undefined && /^\/api\/v1\/?(\?|$)/.test(path),
    host,
    contentType: headers['content-type'] ?? '',
    headers,
    rawBody,
    fields,
    action: typeof fields?.['action'] === 'string' ? fields['action'] : '',
  };
}

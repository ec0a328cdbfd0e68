import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { panelUrl, sendToPanel } from '@/entrypoints/background/panel-transport';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const servers: Server[] = [];
const realFetch = globalThis.fetch;

async function listen(handler: Handler): Promise<string> {
  const server = createServer((request, response) => void handler(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A real server in the panel's place. @returns what `fetch` was called with. */
async function standIn(handler: Handler) {
  const url = await listen(handler);
  const fetched = vi.fn((_url: string, init: RequestInit) => realFetch(url, init));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const send = (more: { signal?: AbortSignal; isStreamed?: boolean } = {}) =>
  sendToPanel({ action: 'balance' }, { key: 'secret-key', ...more });

/** A body that the test feeds: it counts what was read of it. */
function fedResponse(chunk: Uint8Array<ArrayBuffer>, chunks: number) {
  const fed = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (fed.bytes >= chunk.byteLength * chunks) return controller.close();
      fed.bytes += chunk.byteLength;
      return controller.enqueue(chunk);
    },
    cancel() {
      fed.isCancelled = true;
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
  return fed;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('a request', () => {
  it('is one POST of JSON to the documented address, without cookies, cache, referrer or redirects', async () => {
    const received: string[] = [];
    const fetched = await standIn(async (request, response) => {
      received.push(`${request.method} ${request.headers['content-type']} ${await text(request)}`);
      response.end('{}');
    });
    await send();
    expect(received).toEqual(['POST application/json {"key":"secret-key","action":"balance"}']);
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      panelUrl,
      expect.objectContaining({
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      }),
    );
    expect(panelUrl).toBe('https://botzverse.com/api/v1');
  });

  it('can send its body as a stream, which no browser sends twice', async () => {
    const received: string[] = [];
    const fetched = await standIn(async (request, response) => {
      received.push(`${request.headers['transfer-encoding']} ${await text(request)}`);
      response.end('{}');
    });
    await send({ isStreamed: true });
    expect(received).toEqual(['chunked {"key":"secret-key","action":"balance"}']);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ duplex: 'half', body: expect.any(ReadableStream) });
  });

  it('is not repeated when the connection dies', async () => {
    let requests = 0;
    await standIn((request) => {
      requests += 1;
      request.socket.destroy();
    });
    await expect(send()).rejects.toMatchObject({ name: 'noConnection', detail: null });
    expect(requests).toBe(1);
  });
});

describe('a reply', () => {
  it('comes with what the readers and the guard need', async () => {
    await standIn((_request, response) => {
      response.writeHead(429, { 'Content-Type': 'text/html', 'Retry-After': '120', Connection: 'close' });
      response.end('\uFEFFslow down');
    });
    const cleared = vi.spyOn(performance, 'clearResourceTimings');
    const entry = { nextHopProtocol: 'h2' } as PerformanceResourceTiming;
    vi.spyOn(performance, 'getEntriesByName').mockReturnValue([entry]);
    expect(await send()).toEqual({
      httpStatus: 429,
      text: 'slow down',
      contentType: 'text/html',
      retryAfterSeconds: 120,
      connection: 'close',
      protocol: 'h2',
    });
    expect(cleared).toHaveBeenCalledOnce();
  });

  it('of a browser that tells no protocol has none', async () => {
    await standIn((_request, response) => response.end('{}'));
    vi.spyOn(performance, 'getEntriesByName').mockReturnValue([]);
    expect(await send()).toMatchObject({ protocol: '', connection: expect.anything() });
  });

  it('without a body is empty text', async () => {
    await standIn((_request, response) => response.writeHead(204).end());
    expect(await send()).toMatchObject({ httpStatus: 204, text: '' });
  });

  it('keeps characters whole that come in pieces', async () => {
    fedResponse(new TextEncoder().encode('€').slice(0, 1), 1);
    expect((await send()).text).toBe('\uFFFD');
    const [first, second, third] = new TextEncoder().encode('€');
    const pieces = [first, second, third].map((byte) => new Uint8Array([byte ?? 0]));
    const body = new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        return piece ? controller.enqueue(piece) : controller.close();
      },
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
    expect((await send()).text).toBe('€');
  });

  it('of 200 MB is not read to its end', async () => {
    const mebibyte = new Uint8Array(1024 * 1024).fill(0x20);
    const fed = fedResponse(mebibyte, 200);
    await expect(send()).rejects.toMatchObject({ name: 'replyTooLarge' });
    expect(fed.bytes).toBeLessThan(67 * 1024 * 1024);
    expect(fed.isCancelled).toBe(true);
  });

  it('that redirects is not followed, so that the key goes nowhere else', async () => {
    let elsewhere = 0;
    const other = await listen((_request, response) => {
      elsewhere += 1;
      response.end();
    });
    await standIn((_request, response) => response.writeHead(307, { Location: other }).end());
    await expect(send()).rejects.toMatchObject({ name: 'addressMoved' });
    expect(elsewhere).toBe(0);
  });

  it('that redirects is hidden by the browser, and known all the same', async () => {
    const opaque = Object.defineProperties(new Response(), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
    });
    vi.stubGlobal('fetch', () => Promise.resolve(opaque));
    await expect(send()).rejects.toMatchObject({ name: 'addressMoved' });
  });
});

describe('the limit of 25 seconds', () => {
  it.each<[string, Handler]>([
    ['never answers', () => undefined],
    ['sends a byte and then nothing', (_request, response) => void response.writeHead(200).write('{')],
  ])('ends a request that %s', async (_what, answer) => {
    const arrived = Promise.withResolvers<void>();
    await standIn((request, response) => {
      answer(request, response);
      arrived.resolve();
    });
    const ended = vi.fn();
    const sent = send().catch(ended);
    await arrived.promise;
    vi.advanceTimersByTime(24_999);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    await sent;
    expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'timedOut' }));
  });

  it('is over with the reply', async () => {
    await standIn((_request, response) => response.end('{}'));
    await send();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the caller’s signal', () => {
  it('ends a request by its own reason, during the headers and during the body', async () => {
    for (const answer of [null, '{']) {
      const arrived = Promise.withResolvers<void>();
      await standIn((_request, response) => {
        if (answer !== null) response.writeHead(200).write(answer);
        arrived.resolve();
      });
      const controller = new AbortController();
      const sent = expect(send({ signal: controller.signal })).rejects.toThrow('a click goes first');
      await arrived.promise;
      controller.abort(new Error('a click goes first'));
      await sent;
    }
  });

  it('that was aborted before sends nothing', async () => {
    const fetched = await standIn((_request, response) => response.end('{}'));
    await expect(send({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetched).not.toHaveBeenCalled();
  });
});

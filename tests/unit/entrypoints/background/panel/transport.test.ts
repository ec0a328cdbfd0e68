import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { panelUrl } from '@/utils/panel';
import { listen, send, standInForPanel, stopServers } from '../stand-in';

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

afterEach(stopServers);

describe('a request', () => {
  it('is one POST of JSON to the documented address, without cookies, cache, referrer or redirects', async () => {
    const received: string[] = [];
    const fetched = await standInForPanel(async (request, response) => {
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

  it('of an order lies in another pool than reads', async () => {
    const fetched = await standInForPanel((_request, response) => response.end('{}'));
    await send({ pool: 'orders' });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'same-origin' });
  });

  it('can send its body as a stream, which no browser sends twice', async () => {
    const received: string[] = [];
    const fetched = await standInForPanel(async (request, response) => {
      received.push(`${request.headers['transfer-encoding']} ${await text(request)}`);
      response.end('{}');
    });
    await send({ isStreamed: true });
    expect(received).toEqual(['chunked {"key":"secret-key","action":"balance"}']);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ duplex: 'half', body: expect.any(ReadableStream) });
  });

  it('is not repeated when the connection dies', async () => {
    let requests = 0;
    await standInForPanel((request) => {
      requests += 1;
      request.socket.destroy();
    });
    await expect(send()).rejects.toMatchObject({ name: 'noConnection', detail: null });
    expect(requests).toBe(1);
  });
});

describe('a reply', () => {
  it('comes with what the readers and the guard need', async () => {
    await standInForPanel((_request, response) => {
      response.writeHead(429, { 'Content-Type': 'text/html', 'Retry-After': '120', Connection: 'close' });
      response.end('\uFEFFslow down');
    });
    expect(await send()).toEqual({
      httpStatus: 429,
      text: 'slow down',
      contentType: 'text/html',
      retryAfterSeconds: 120,
      resetSeconds: null,
      connection: 'close',
      serverAt: expect.any(Number),
      timing: expect.any(Function),
    });
  });

  it('without a body is empty text', async () => {
    await standInForPanel((_request, response) => response.writeHead(204).end());
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
    await standInForPanel((_request, response) => response.writeHead(307, { Location: other }).end());
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

import { afterEach, describe, expect, it, vi } from 'vitest';
import { guardFor } from '@/entrypoints/background/panel/resend-guard';
import type { Guard } from '@/utils/orders/order';

const cases: [protocol: string, connection: string | null, canStream: boolean, guard: Guard][] = [
  ['h2', null, true, 'stream'],
  ['h3', null, true, 'stream'],
  ['h2', 'close', true, 'stream'],
  ['h2', null, false, 'none'],
  ['http/1.1', 'close', true, 'close'],
  ['http/1.1', 'Keep-Alive, Close', true, 'close'],
  ['http/1.1', 'keep-alive', true, 'none'],
  ['http/1.1', null, true, 'none'],
  ['http/1.0', null, true, 'none'],
  ['', 'close', false, 'close'],
  ['', null, false, 'presumed'],
  ['', 'keep-alive', false, 'none'],
  // A browser that streams and tells no protocol is none whose ways were measured.
  ['', null, true, 'none'],
  ['', 'close', true, 'close'],
  ['unknown', 'not-close', false, 'none'],
];

describe('the guard of a connection', () => {
  it.each(cases)('%o with Connection: %o, streams: %o, is %s', (protocol, connection, canStream, guard) => {
    expect(guardFor({ protocol, connection }, { canStream })).toBe(guard);
  });
});

function refuseRequest(): never {
  throw new TypeError('no streams');
}

/** Asks a worker that has not asked yet. */
const ask = async () => {
  vi.resetModules();
  const { supportsStreamedBody } = await import('@/entrypoints/background/panel/resend-guard');
  return supportsStreamedBody();
};

describe('whether a body can be streamed', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is so where `duplex` is read and no content type is made up', async () => {
    expect(await ask()).toBe(true);
  });

  it('is not so where the stream becomes text', async () => {
    vi.stubGlobal(
      'Request',
      class {
        headers = new Headers({ 'Content-Type': 'text/plain;charset=UTF-8' });
      },
    );
    expect(await ask()).toBe(false);
  });

  it('is not so where such a request is refused', async () => {
    vi.stubGlobal('Request', refuseRequest);
    expect(await ask()).toBe(false);
  });
});

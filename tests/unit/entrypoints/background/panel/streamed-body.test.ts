import { afterEach, describe, expect, it, vi } from 'vitest';

function refuseRequest(): never {
  throw new TypeError('no streams');
}

/** Asks a worker that has not asked yet. */
const ask = async () => {
  vi.resetModules();
  const { supportsStreamedBody } = await import('@/entrypoints/background/panel/streamed-body');
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

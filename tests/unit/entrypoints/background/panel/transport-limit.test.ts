import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send, standInForPanel, stopServers, type Handler } from '../stand-in';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  stopServers();
});

describe('the limit of 25 seconds', () => {
  it.each<[string, Handler]>([
    ['never answers', () => undefined],
    ['sends a byte and then nothing', (_request, response) => void response.writeHead(200).write('{')],
  ])('ends a request that %s', async (_what, answer) => {
    const arrived = Promise.withResolvers<void>();
    await standInForPanel((request, response) => {
      answer(request, response);
      arrived.resolve();
    });
    const ended = vi.fn();
    const sent = send().catch(ended);
    await arrived.promise;
    vi.advanceTimersByTime(24_999);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    await sent;
    expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'timedOut' }));
  });

  it('is over with the reply', async () => {
    const aborted = vi.spyOn(AbortController.prototype, 'abort');
    await standInForPanel((_request, response) => response.end('{}'));
    await send();
    vi.advanceTimersByTime(25_000);
    expect(aborted).not.toHaveBeenCalled();
  });
});

describe('the caller’s signal', () => {
  it('ends a request by its own reason, during the headers and during the body', async () => {
    for (const answer of [null, '{']) {
      const arrived = Promise.withResolvers<void>();
      await standInForPanel((_request, response) => {
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
    const fetched = await standInForPanel((_request, response) => response.end('{}'));
    await expect(send({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetched).not.toHaveBeenCalled();
  });
});

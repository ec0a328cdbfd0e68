import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchTiming } from '@/entrypoints/background/panel/request-timing';

const entry = (changes: object) =>
  ({
    startTime: Infinity,
    nextHopProtocol: 'http/1.1',
    fetchStart: 100,
    ...changes,
  }) as unknown as PerformanceEntry;
const connected = (tcpMs: number, tlsMs: number) => ({
  connectStart: 102,
  secureConnectionStart: 100 + tcpMs,
  connectEnd: 100 + tcpMs + tlsMs,
});

let filed: PerformanceEntry[];
beforeEach(() => {
  filed = [];
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => filed);
});

describe('how a request came by its connection', () => {
  test.each<[string, object, string]>([
    [
      'a connection that was there',
      { connectStart: 100, secureConnectionStart: 100, connectEnd: 100 },
      'reused',
    ],
    ['a quick connect', connected(5, 3), 'fresh'],
    ['TCP within the time, TLS far beyond it', connected(230, 400), 'fresh'],
    ['TCP so long that a second connect was begun', connected(241, 200), 'slow'],
    ['a lost first packet', connected(1003, 5), 'slow'],
    [
      'a slow name or queue before it',
      { connectStart: 390, secureConnectionStart: 395, connectEnd: 399 },
      'slow',
    ],
    [
      'TCP and TLS in the same instant',
      { connectStart: 102, secureConnectionStart: 102, connectEnd: 104 },
      'fresh',
    ],
    [
      'nothing, as of a failed request',
      { connectStart: 0, secureConnectionStart: 0, connectEnd: 0 },
      'unknown',
    ],
    ['nothing at all', {}, 'unknown'],
  ])('%s', async (_name, times, connecting) => {
    const timing = watchTiming();
    filed = [entry(times)];
    expect(await timing()).toEqual({ protocol: 'http/1.1', connecting });
  });
});

test('the entry of the request before is not taken for this one’s', async () => {
  const early = entry({ startTime: -5000, nextHopProtocol: 'h2', connectStart: 1, connectEnd: 1 });
  let report = vi.fn<(entries: PerformanceEntry[]) => void>();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(tell: (list: { getEntries: () => PerformanceEntry[] }) => void) {
        report = vi.fn((entries) => tell({ getEntries: () => entries }));
      }
      observe() {}
      disconnect() {}
    },
  );
  const timing = watchTiming();
  filed = [early];
  const told = timing();
  report([early]);
  report([early, entry(connected(5, 5))]);
  expect(await told).toEqual({ protocol: 'http/1.1', connecting: 'fresh' });
  vi.unstubAllGlobals();
});

test('a timing that is never filed is unknown, and is asked for once', async () => {
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const timing = watchTiming();
  const told = Promise.all([timing(), timing()]);
  await vi.runAllTimersAsync();
  expect(await told).toEqual([
    { protocol: '', connecting: 'unknown' },
    { protocol: '', connecting: 'unknown' },
  ]);
  expect(performance.getEntriesByType).toHaveBeenCalledOnce();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

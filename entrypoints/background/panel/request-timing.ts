/**
 * How a request came by its connection, as its timing entry tells. `slow`: so long that Chromium has begun a second
 * connection beside it, which stays in the pool unused. `unknown`: the browser does not tell (Firefox, failed requests).
 */
export type Connecting = 'reused' | 'fresh' | 'slow' | 'unknown';

export type RequestTiming = {
  /** `nextHopProtocol` ("h2", "http/1.1"); '' where the browser does not tell. */
  protocol: string;
  connecting: Connecting;
};

/**
 * Chromium begins the second connection when TCP has not connected within 250 ms of asking for it. Measured: at a round
 * trip of 230 ms none is left over, at 260 ms one is. The time for TLS does not count.
 */
export const secondConnectMs = 240;

/** The browser files a request's timing a moment after its body was read; one that never comes must not hold it up. */
const maxWaitMs = 1000;

const untold: RequestTiming = { protocol: '', connecting: 'unknown' };

function connectingOf(entry: PerformanceResourceTiming): Connecting {
  const { fetchStart, connectStart, secureConnectionStart, connectEnd } = entry;
  // Zero where it is hidden or the request failed.
  if (!(connectStart > 0) || !(connectEnd > 0)) return 'unknown';
  if (connectStart === connectEnd) return 'reused';
  const tcpEnd = secureConnectionStart >= connectStart ? secureConnectionStart : connectEnd;
  return tcpEnd - fetchStart < secondConnectMs ? 'fresh' : 'slow';
}

const read = (entry: PerformanceResourceTiming): RequestTiming => ({
  protocol: entry.nextHopProtocol ?? '',
  connecting: connectingOf(entry),
});

/**
 * Watches for the timing of the worker's next request, of which there is one at a time. Call it before the request, and
 * the function that it returns after the reply.
 */
export function watchTiming(): () => Promise<RequestTiming> {
  // The buffer holds 250 entries and then takes no more.
  performance.clearResourceTimings();
  const startedAt = performance.now();
  // The entry of the request before may be filed late; clocks are coarse.
  const own = (entries: PerformanceEntry[]) =>
    entries.findLast(({ startTime }) => startTime >= startedAt - 1) as PerformanceResourceTiming | undefined;
  const tell = async (): Promise<RequestTiming> => {
    const filed = own(performance.getEntriesByType('resource'));
    if (filed !== undefined) return read(filed);
    const { promise, resolve } = Promise.withResolvers<RequestTiming>();
    const observer = new PerformanceObserver((list) => {
      const entry = own(list.getEntries());
      if (entry !== undefined) resolve(read(entry));
    });
    observer.observe({ type: 'resource', buffered: true });
    const timer = setTimeout(resolve, maxWaitMs, untold);
    const timing = await promise;
    clearTimeout(timer);
    observer.disconnect();
    return timing;
  };
  let told: Promise<RequestTiming> | undefined;
  return () => (told ??= tell());
}

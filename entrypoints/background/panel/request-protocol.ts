/** The browser files a request's timing a moment after its body was read; one that never comes must not hold it up. */
const longestWait = 1000;

const protocolOf = (entry: PerformanceEntry): string =>
  (entry as PerformanceResourceTiming).nextHopProtocol ?? '';

/**
 * Watches for the protocol ("h2", "http/1.1") of the worker's next request, of which there is one at a time; '' where
 * the browser does not tell. Call it before the request, and the function that it returns after the reply.
 */
export function watchProtocol(): () => Promise<string> {
  // The buffer holds 250 entries and then takes no more.
  performance.clearResourceTimings();
  return async () => {
    const filed = performance.getEntriesByType('resource').at(-1);
    if (filed !== undefined) return protocolOf(filed);
    const { promise, resolve } = Promise.withResolvers<string>();
    const observer = new PerformanceObserver((list) => {
      const entry = list.getEntries().at(-1);
      if (entry !== undefined) resolve(protocolOf(entry));
    });
    observer.observe({ type: 'resource', buffered: true });
    const timer = setTimeout(resolve, longestWait, '');
    const protocol = await promise;
    clearTimeout(timer);
    observer.disconnect();
    return protocol;
  };
}

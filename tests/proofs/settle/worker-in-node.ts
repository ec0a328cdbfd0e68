import { resolveSources } from '../../resolve-sources.ts';
import { browser } from './stand-ins/browser.ts';

const standIn = (name: string) => new URL(`stand-ins/${name}.ts`, import.meta.url).href;

/** Stand-ins for the browser; the rest of the worker's code runs as it is. */
const replaced: Record<string, string> = {
  'wxt/browser': standIn('browser'),
  'wxt/utils/storage': standIn('storage'),
  '@/utils/orders-db/read-orders': standIn('orders-db'),
  '@/entrypoints/background/records/write-orders': standIn('orders-db'),
  '@/entrypoints/background/records/save-new-orders': standIn('orders-db'),
  '@/entrypoints/background/records/write-ledger': standIn('ledger'),
  '@/entrypoints/background/records/keep-log': standIn('ledger'),
  '@/utils/orders-db/read-service-records': standIn('service-records'),
  '@/entrypoints/background/tracking/keep-rates': standIn('service-records'),
  '@/utils/services/read-catalogue': standIn('catalogue-db'),
  '@/entrypoints/background/records/save-catalogue': standIn('catalogue-db'),
  '@/utils/i18n/format': standIn('format'),
  '@/entrypoints/background/account/slow-hash': standIn('slow-hash'),
  '@/entrypoints/background/restore': standIn('restore'),
  '@/entrypoints/background/records/damaged-records': standIn('restore'),
  '@/entrypoints/background/alerts/tell-alerts': standIn('restore'),
};

const locked = new Set<string>();
const queues = new Map<string, Promise<unknown>>();
type Options = { mode?: string; ifAvailable?: boolean };
type Work = (lock: object | null) => unknown;

/** Locks as `navigator.locks` gives them; a shared one excludes only the reload, which does not happen here. */
async function request(name: string, ...rest: [Work] | [Options, Work]): Promise<unknown> {
  const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
  if (options.mode === 'shared') return work({});
  if (options.ifAvailable && locked.has(name)) return work(null);
  const before = queues.get(name) ?? Promise.resolve();
  const running = before.then(async () => {
    locked.add(name);
    try {
      return await work({});
    } finally {
      locked.delete(name);
    }
  });
  const ended = running.catch(() => undefined);
  queues.set(name, ended);
  return running;
}

/** From here on the worker's files can be imported, and find what they need of a browser. */
export function standInForBrowser(): void {
  resolveSources(replaced);
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
  Object.assign(globalThis, {
    chrome: { ...browser, i18n: { getMessage: () => '', getUILanguage: () => 'en-US' } },
    BroadcastChannel: class {
      postMessage(): void {}
    },
  });
  // The timing of each request, which connected afresh and quickly.
  const times = { fetchStart: 1, connectStart: 2, secureConnectionStart: 3, connectEnd: 4 };
  const timing = [{ ...times, startTime: Infinity, nextHopProtocol: 'http/1.1' }];
  // Connections are no part of these histories: between two looks at the clock, whatever was on its way has come.
  let monotonic = 0;
  const now = () => (monotonic += 10_000);
  Object.assign(performance, { now, clearResourceTimings: () => undefined, getEntriesByType: () => timing });
}

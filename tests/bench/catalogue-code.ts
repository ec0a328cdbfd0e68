import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type * as MaskKey from '../../entrypoints/background/panel/replies/mask-key.ts';
import type * as OpenReply from '../../entrypoints/background/panel/replies/open-reply.ts';
import type * as PanelReplies from '../../entrypoints/background/panel/replies/parse-services.ts';
import type * as ServiceChange from '../../utils/services/service-change.ts';
import type * as ServiceSearch from '../../utils/services/service-search.ts';
import type { Service } from '../../utils/services/service.ts';
import type { Panel } from '../panel/panel.ts';
import { resolveSources } from '../resolve-sources.ts';
import { percentile } from './percentile.ts';

/** The times of the extension's own code for a catalogue, alone, in Node's V8, in ms. */
export type CatalogueCode = {
  validate: number;
  compare: number;
  index: number;
  /** Bytes that stay in use for the index. */
  indexMemory: number;
  /** Over all keystrokes. */
  search: { p50: number; p95: number };
};

/** Users' searches; every prefix of each is a keystroke. */
export const typedQueries = [
  'twitch viewers 60',
  'no drop kick',
  'youtube 100% subscribers',
  '2114',
  'spotify plays worldwide',
  'views',
];

const rounds = 7;

/** A tenth of the rates have changed, and one service in a hundred is another. */
const changed = (services: readonly Service[]): Service[] =>
  services.map((service, index) => {
    if (index % 100 === 1) return { ...service, id: `${service.id}0` };
    return index % 10 === 0 ? { ...service, rate: '7.77' } : service;
  });

function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

const medianOf = (work: () => unknown): number =>
  percentile(
    Array.from({ length: rounds }, () => timed(work).ms),
    0.5,
  );

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const prefixes = typedQueries.flatMap((query) =>
  Array.from(query, (_char, index) => query.slice(0, index + 1)),
);

/** Measures reading, comparing, indexing and searching the list that this panel gives. */
export async function measureCatalogueCode(panel: Panel): Promise<CatalogueCode> {
  resolveSources();
  const [
    { createMaskKey },
    { openReply },
    { parseServices },
    { compareServices },
    { indexServices, searchServices },
  ] = await Promise.all([
    import('../../entrypoints/background/panel/replies/mask-key.ts') as Promise<typeof MaskKey>,
    import('../../entrypoints/background/panel/replies/open-reply.ts') as Promise<typeof OpenReply>,
    import('../../entrypoints/background/panel/replies/parse-services.ts') as Promise<typeof PanelReplies>,
    import('../../utils/services/service-change.ts') as Promise<typeof ServiceChange>,
    import('../../utils/services/service-search.ts') as Promise<typeof ServiceSearch>,
  ]);
  const reply = {
    text: panel.services.reply(),
    httpStatus: 200,
    retryAfterSeconds: null,
  } as Parameters<typeof openReply>[0];
  const maskKey = createMaskKey('a key that is not in it');
  const read = () => parseServices(openReply(reply, maskKey)).services;
  const services = read();
  const others = changed(services);
  const before = heapUsed();
  const index = indexServices(services);
  // The words are joined when they are first looked through.
  searchServices(index, 'nothing has these words', { favourites: [], recent: [], platform: null });
  const indexMemory = heapUsed() - before;
  const preference = {
    favourites: services.slice(0, 12).map(({ id }) => id),
    recent: services.slice(8, 20).map(({ id }) => id),
    platform: 'twitch',
  } as const;
  // One of a keystroke's rounds is the compiler's, others are lost to what else the machine does: its median counts.
  const searches = prefixes.map((query) => medianOf(() => searchServices(index, query, preference)));
  return {
    validate: medianOf(read),
    compare: medianOf(() => compareServices(services, others, Date.now())),
    index: medianOf(() => indexServices(services)),
    indexMemory,
    search: { p50: percentile(searches, 0.5), p95: percentile(searches, 0.95) },
  };
}

import type { Tree } from '../source-tree';

/** The transport, and the request that must fail so that an idle connection is closed. */
const askers = new Set([
  'entrypoints/background/panel/transport.ts',
  'entrypoints/background/panel/discard-connection.ts',
]);

const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon'];

/** Every request goes through the transport, which keeps the rules of the connection. */
export const onlyTheTransportAsks = ({ sources }: Tree): string[] =>
  sources
    .filter(({ path }) => !askers.has(path))
    .flatMap(({ path, words }) => ways.filter((way) => words.has(way)).map((way) => `${path} → ${way}`));

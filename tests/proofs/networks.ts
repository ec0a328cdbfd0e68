import { Front } from '../panel/network/front.ts';
import { isBehindLink, linkAddress, openLagLink } from '../panel/network/lag-link.ts';
import type { Panel } from '../panel/panel.ts';
import { randomNumbers } from '../panel/random-numbers.ts';
import type { PanelOptions } from '../panel/settings.ts';

export const networkNames = [
  'plain',
  'lag60',
  'lag120',
  'lag300',
  'lag600',
  'lossy',
  'early',
  'keeping',
  'changing',
] as const;
export type NetworkName = (typeof networkNames)[number];

/** A network, and the seed of what happens in it. */
export type Network = { name: NetworkName; seed: number };
export const calmNetwork: Network = { name: 'plain', seed: 1 };

/** How a browser reaches the panel. */
export type Way = {
  address: string;
  port: number;
  /** Changes what network and panel do; to be called at random moments. */
  stir: () => void;
  close: () => void;
};

/** The round trip of a network that lags, in ms. */
export const roundTripOf = (name: NetworkName): number =>
  name.startsWith('lag') ? Number(name.slice('lag'.length)) : 0;

/** The share of SYNs that a front loses where it stands in for a link on which browsers connect twice. */
const standInLoss = (roundTripMs: number) => (roundTripMs > 250 ? 0.5 : 0);

const pick = <const Items extends unknown[]>(random: () => number, ...items: Items): Items[number] =>
  items[Math.floor(random() * items.length)];

/** The panel decides anew at each reply whether it keeps the connection, and what it says of that. */
function keepAtRandom({ settings }: Panel, random: () => number): void {
  Object.defineProperty(settings, 'ignoreConnectionClose', {
    get: () => pick(random, true, 'unnamed', 'saysClose', false, false, false),
  });
}

type Conduct = (front: Front, panel: Panel, random: () => number) => void;

/** The networks' conditions, set at first and again at each stir. */
const conduct: Partial<Record<NetworkName, Conduct>> = {
  lossy: (front) => front.change({ lostSyns: 0.3 }),
  early: (front, _panel, random) =>
    front.change({
      refused: 0.04,
      idleMs: pick(random, null, 20, 100, 1000),
      ending: pick(random, 'fin', 'rst'),
      hidesEnd: random() < 0.3,
    }),
  changing: (front, { settings }, random) => {
    settings.offered = pick(random, 'h1', 'h2');
    // The change ends idle connections, so that the next request connects anew.
    front.change({ idleMs: pick(random, 5, 20, 100) });
  },
};

/** Where servers listen that are to be reached over the link; `undefined` without it. */
const listenOn = (): string | undefined => (isBehindLink() ? '0.0.0.0' : undefined);

/** Options for the panel's start. */
export function panelOptionsFor(name: NetworkName, protocols: 'h1' | 'h2'): PanelOptions {
  const host = listenOn();
  return {
    protocols: name === 'changing' ? 'both' : protocols,
    ...(host !== undefined && { host }),
  };
}

/** Lays the way from a browser to the panel. */
export async function layWay({ name, seed }: Network, panel: Panel): Promise<Way> {
  const { port } = panel;
  const roundTripMs = roundTripOf(name);
  const address = roundTripMs > 0 && isBehindLink() ? linkAddress : '127.0.0.1';
  const random = randomNumbers(seed);
  if (name === 'keeping') keepAtRandom(panel, random);
  if (name === 'plain' || name === 'keeping' || address === linkAddress) {
    return { address, port, stir: () => undefined, close: () => undefined };
  }
  const front = await Front.open(port, seed);
  const stir = () => conduct[name]?.(front, panel, random);
  front.change({ roundTripMs, lostSyns: standInLoss(roundTripMs) });
  stir();
  return { address, port: front.port, stir, close: () => front.close() };
}

/** Makes the lagging link of a process that runs behind one. @returns what ends it. */
export const openLinkFor = async (name: NetworkName): Promise<() => void> =>
  isBehindLink() ? openLagLink(roundTripOf(name)) : () => undefined;

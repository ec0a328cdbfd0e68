import type { Fault } from '../panel/faults.ts';
import { randomNumbers } from '../panel/random-numbers.ts';

/** The fault of the reply to `add`; the order is taken each time. */
type BrokenReply = 'dropped' | 'page' | 'truncated';

/** One click on "Place order", as the run will make it. */
export type Click = {
  uuid: string;
  service: string;
  link: string;
  /** Different for each click on the same link, so that the books tell which of them an order was for. */
  quantity: number;
  /** How long the panel takes to answer `add`. */
  delayMs: number;
  broken: BrokenReply | null;
  /** When the worker is killed, as a share of the time that a click takes: before 0 is before the click. */
  killAt: number | null;
  /** Whether the user presses once more when the page has lost the worker. */
  isPressedAgain: boolean;
};

const shares = { killed: 0.5, repeated: 0.1, pressedAgain: 0.25 };
/** The kill comes anywhere from before the message to after the reply. */
const killWindow = { from: -0.15, to: 1.25 };
const maxDelayMs = 30;
/** Both take 10 to 5,000 pieces. */
const services = ['2114', '2117'];

/** The share of replies that are dropped, where nothing else is asked for. */
export const usualDrops = 0.1;

function brokenReply(share: number, drops: number): BrokenReply | null {
  if (share < drops) return 'dropped';
  if (share < drops + 0.05) return 'page';
  return share < drops + 0.08 ? 'truncated' : null;
}

type Shares = { drops?: number; channel?: string };

/** The clicks of a run: for the same number, seed, share of dropped replies and kind of channel always the same. */
export function planClicks(
  count: number,
  seed: number,
  { drops = usualDrops, channel = 'channel' }: Shares = {},
): Click[] {
  const random = randomNumbers(seed);
  const clicks: Click[] = [];
  for (let n = 0; n < count; n += 1) {
    const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)] as Item;
    const earlier = random() < shares.repeated && n > 0 ? pick(clicks.slice(-20)) : undefined;
    clicks.push({
      uuid: uuidOf(seed, n),
      service: earlier?.service ?? pick(services),
      link: earlier?.link ?? `${channel}_${n}`,
      quantity: 100 + (n % 4900),
      delayMs: Math.floor(random() * maxDelayMs),
      broken: brokenReply(random(), drops),
      killAt:
        random() < shares.killed ? killWindow.from + random() * (killWindow.to - killWindow.from) : null,
      isPressedAgain: random() < shares.pressedAgain,
    });
  }
  return clicks;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const uuidOf = (seed: number, n: number) => `${hex(seed >>> 0, 8)}-0000-4000-8000-${hex(n, 12)}`;

const proxyPage = '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>';

/** The panel's fault for this click's `add`. */
export function faultOf({ broken, delayMs }: Click): Fault {
  if (broken === 'dropped') return { drop: 'afterTaking', delayMs };
  if (broken === 'truncated') return { truncate: 'drop', delayMs };
  if (broken === 'page') {
    return { status: 502, body: proxyPage, headers: { 'content-type': 'text/html' }, taking: true, delayMs };
  }
  return { delayMs };
}

import { makeService, offerOf, type Service } from './service.ts';

type Limit = number | string;
type Row = [id: string, name: string, rate: string, min: Limit, max: Limit, type?: string];

/** Services that tests and pictures name. The first is the catalogue's first. */
const rows: Record<string, Row[]> = {
  'Twitch live viewers': [
    ['2114', 'Twitch Live Viewers | 60 min | No drop | 100% stability', '0.50', 10, 5000],
    ['2117', 'Twitch Live Viewers | 60 min | Low drop', '0.38', 10, 5000],
    ['2119', 'Twitch Live Viewers | 60 min | No drop | Slow start', '0.55', 20, 2000],
    ['2121', 'Twitch Live Viewers | 360 min | No drop | 100% stability', '2.40', 10, 5000],
    ['2131', 'Twitch Live Viewers | 160 min | No drop', '1.15', 10, 3000],
  ],
  'Twitch clips and videos': [
    ['2302', 'Twitch Clip Views | 60 per min | No drop', '0.08', 100, 50_000],
    ['2305', 'Twitch Video Views | Worldwide | Instant', '0.11', 100, 100_000],
  ],
  'Kick live viewers': [
    ['3004', 'Kick Live Viewers | 30 min | No drop', '0.42', 10, 2000],
    ['3007', 'Kick Live Viewers | 60 min | 100% stability', '0.80', 10, 2000],
    ['3011', 'Kick Live Viewers | 120 min | No drop', '1.48', 10, 1000],
  ],
  'Kick followers': [['3052', 'Kick Followers | Slow start | 30 days refill', '3.10', 20, 10_000]],
  'YouTube live viewers': [
    ['4110', 'YouTube Live Viewers | 2 hours | Slow start', '1.60', 50, 10_000],
    ['4113', 'YouTube Live Viewers | 60 min | No drop', '0.95', 50, 10_000],
  ],
  'Telegram post views': [['4402', 'Telegram Post Views | Last 5 posts', '0.05', 100, 50_000]],
  'SoundCloud plays': [['4507', 'SoundCloud Plays | Worldwide', '0.03', 100, 1_000_000]],
  'Spotify plays': [['4611', 'Spotify Plays | Playlist | Worldwide', '0.32', 500, 500_000]],
};

/** Odd ones, such as every real catalogue has: types with fields of their own, senseless limits. */
const oddRows: Record<string, Row[]> = {
  'Twitch live viewers': [
    ['2126', 'Twitch Live Viewers | 60 min | No drop | English chat list', '0.92', 5000, 10],
  ],
  'Twitch clips and videos': [
    ['2311', 'Twitch Clip Views | Custom comments', '1.90', 5, 500, 'Custom Comments'],
  ],
  'Twitch chat': [['2411', 'Twitch Chat Poll | One answer', '0.70', 10, 1000, 'Poll']],
  'Kick live viewers': [['3060', 'Kick Starter Package | 100 viewers for 1 hour', '2.75', 1, 1, 'Package']],
  'YouTube video views': [
    ['4205', 'YouTube Video Views | Every new video', '0.88', 100, 20_000, 'Subscriptions'],
  ],
  'Telegram members': [['4405', 'Telegram Channel Members | Mixed', '0.40', 'ten', 'unlimited']],
  'Discord members': [['4702', 'Discord Server Members | Offline', '0.90', '50', '10000']],
};

export const knownServices: readonly Service[] = [rows, oddRows].flatMap((part) =>
  Object.entries(part).flatMap(([category, list]) => list.map((row) => fromRow(category, row))),
);

/** A known service as a review shows it. */
export function knownOffer(id: string): ReturnType<typeof offerOf> {
  const known = knownServices.find(({ service }) => service === id);
  if (known === undefined) throw new Error(`No known service ${id}`);
  return offerOf(known);
}

function fromRow(category: string, [service, name, rate, min, max, type = 'Default']: Row): Service {
  // A limit that is text though it is a number: so are all numbers of that service.
  const numbersAs = typeof min === 'string' && /^\d+$/.test(min) ? 'text' : 'number';
  return makeService({ service, name, category, rate, min, max, type, numbersAs });
}

import { minutesApart } from '../e2e/support/seed-history.ts';

/** Questions to the list on the options page: fields by their label, words to search for, heads to press. */
export type Question = {
  name: string;
  kind: 'filter' | 'other';
  fields?: Record<string, string>;
  words?: string;
  head?: string;
  /** The first order's id, where it is another one than before, and how many there are; as the seed has it. */
  firstId: string | null;
  total: number;
};

const idOf = (n: number) => String(1_000_000 + n);
const platforms = ['Twitch', 'Kick', 'YouTube'];
const platformOf = (n: number) => platforms[(n % 40) % 3] ?? '';
const words = [
  'Completed',
  'Completed',
  'Completed',
  'Completed',
  'Partial',
  'Canceled',
  'Completed',
  'Failed',
];
const chargeOf = (n: number) => (n % 25 === 0 ? -1 : (n * 13) % 400);
const quantityOf = (n: number) => 100 * (1 + ((n * 7) % 50));

/** The questions for a seeded history of so many, with `open` orders of today above it that none of them finds. */
export function questionsFor(count: number, newestAt: number, open: number): Question[] {
  const all = Array.from({ length: count }, (_each, n) => n);
  const filtered = (
    name: string,
    fields: Record<string, string>,
    isFound: (n: number) => boolean,
  ): Question => {
    const found = all.filter(isFound);
    return { name, kind: 'filter', fields, firstId: idOf(found[0] ?? 0), total: found.length };
  };
  const today = new Date();
  const since = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 6).getTime();
  const searched = all.filter((n) => n % 40 === 13);
  const dearest = all.toSorted((a, b) => chargeOf(b) - chargeOf(a) || a - b)[0] ?? 0;
  const combined = all
    .filter((n) => words[n % 8] === 'Completed' && platformOf(n) === 'Twitch' && (n % 12) % 4 === 0)
    .toSorted((a, b) => quantityOf(b) - quantityOf(a) || a - b);
  return [
    filtered('state', { State: 'Partial' }, (n) => words[n % 8] === 'Partial'),
    filtered('platform', { Platform: 'Kick' }, (n) => platformOf(n) === 'Kick'),
    filtered('channel', { Channel: 'channel_7 on Kick' }, (n) => n % 40 === 7),
    filtered('service', { Service: '| 5' }, (n) => n % 12 === 5),
    {
      name: 'date',
      kind: 'filter',
      fields: { Placed: 'Last 7 days' },
      firstId: null,
      total: open + all.filter((n) => newestAt - n * minutesApart * 60_000 >= since).length,
    },
    { name: 'search', kind: 'other', words: 'channel_13', firstId: idOf(13), total: searched.length },
    { name: 'search that finds nothing', kind: 'other', words: 'no such words', firstId: null, total: 0 },
    { name: 'sort by charge', kind: 'other', head: 'Charge', firstId: idOf(dearest), total: count + open },
    {
      name: 'state, platform, words, sort',
      kind: 'other',
      fields: { State: 'Completed', Platform: 'Twitch' },
      words: 'live viewers 60',
      head: 'Quantity',
      firstId: idOf(combined[0] ?? 0),
      total: combined.length,
    },
  ];
}

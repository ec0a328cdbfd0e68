import { isPlatform } from '../channels/platform-name';
import { dayField, startOfField } from '../i18n/local-day';
import { orderGroups } from './order-group';
import { newestSort, noFilter, type OrderFilter, type OrderSort, type Placed } from './order-query';
import { placedBy, placedChoices } from './placed';

/** How the history is filtered and sorted. */
export type OrderQuestion = { filter: OrderFilter; sort: OrderSort };

const sortKeys = ['time', 'quantity', 'state', 'charge'] as const satisfies OrderSort['by'][];

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

const dayOf = (at: number | null, days = 0): string => {
  if (at === null) return '';
  const date = new Date(at);
  return dayField(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days));
};

/** The question as the part of an address behind "?"; what is as usual is left out. */
export function writeOrderQuestion({ filter, sort }: OrderQuestion): string {
  const { words, group, platform, channel, service, placed } = filter;
  const params = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.set(name, value);
  };
  set('words', words);
  set('status', group);
  set('platform', platform);
  if (channel !== null) params.set('channel', `${channel.platform ?? ''}:${channel.channel}`);
  if (service !== null) params.set('service', service);
  if (placed.by !== 'any') params.set('placed', placed.by);
  if (placed.by === 'range') {
    set('since', dayOf(placed.since));
    set('until', dayOf(placed.until, -1));
  }
  if (sort.by !== newestSort.by || sort.isAscending !== newestSort.isAscending) {
    params.set('sort', `${sort.isAscending ? '' : '-'}${sort.by}`);
  }
  return params.toString();
}

const startOf = (field: string | null, days = 0): number | null => {
  const start = field !== null && /^\d{4}-\d\d-\d\d$/.test(field) ? startOfField(field, days) : null;
  return Number.isNaN(start) ? null : start;
};

function readPlaced(params: URLSearchParams, now: number): Placed {
  const by = oneOf(placedChoices, params.get('placed')) ?? 'any';
  if (by !== 'range') return placedBy(by, now);
  return { by, since: startOf(params.get('since')), until: startOf(params.get('until'), 1) };
}

function readChannel(text: string | null): OrderFilter['channel'] {
  const [, platform = '', channel = ''] = /^([^:]*):(.*)$/s.exec(text ?? '') ?? [];
  if (channel === '' || (platform !== '' && !isPlatform(platform))) return null;
  return { platform: platform === '' ? null : platform, channel };
}

/** No filter needs more words, and an address may be anybody's. */
const maxWordChars = 500;

/** Reads an address; what it says that there is not filters nothing. `now` is when "the last 7 days" end. */
export function readOrderQuestion(question: string, now: number): OrderQuestion {
  const params = new URLSearchParams(question);
  const platform = params.get('platform');
  const sort = params.get('sort') ?? '';
  const by = oneOf(sortKeys, sort.replace(/^-/, ''));
  return {
    filter: {
      words: (params.get('words') ?? noFilter.words).slice(0, maxWordChars),
      group: oneOf(orderGroups, params.get('status')),
      platform: platform !== null && isPlatform(platform) ? platform : null,
      channel: readChannel(params.get('channel')),
      service: params.get('service'),
      placed: readPlaced(params, now),
    },
    sort: by === null ? newestSort : { by, isAscending: !sort.startsWith('-') },
  };
}

import { isPlatform } from '../channels/platform-name';
import { noFilter, type ServiceFilter } from './service-filter';
import type { ServiceOrder, SortKey } from './service-sort';

/** How the list of services is filtered and sorted. */
export type ServiceQuestion = { filter: ServiceFilter; order: ServiceOrder };

const sortKeys = ['id', 'name', 'rate', 'min', 'max'] as const satisfies SortKey[];

/** A value stands behind "=", so that one that the panel did not give ("") is not mistaken for it. */
const written = (value: string | null): string => (value === null ? '' : `=${value}`);
const read = (text: string | null): string | null | undefined =>
  text === null ? undefined : text.startsWith('=') ? text.slice(1) : null;

/** The question as the part of an address behind "?"; what is as usual is left out. */
export function writeServiceQuestion({ filter, order }: ServiceQuestion): string {
  const params = new URLSearchParams();
  const typed = { words: filter.words, from: filter.rateFrom, to: filter.rateTo, quantity: filter.quantity };
  for (const [name, value] of Object.entries(typed)) if (value !== '') params.set(name, value);
  const { platform, category, type } = filter;
  for (const [name, value] of Object.entries({ platform, category, type })) {
    if (value !== undefined) params.set(name, written(value));
  }
  if (filter.isFavourite) params.set('favorites', '1');
  if (order !== null) params.set('sort', `${order.isDescending ? '-' : ''}${order.by}`);
  return params.toString();
}

/** No filter needs more, and an address may be anybody's. */
const maxChars = 500;

/** Reads an address; what it says that there is not filters nothing. */
export function readServiceQuestion(question: string): ServiceQuestion {
  const params = new URLSearchParams(question);
  const typed = (name: string) => (params.get(name) ?? '').slice(0, maxChars);
  const platform = read(params.get('platform'));
  const sort = params.get('sort') ?? '';
  const by = sortKeys.find((key) => key === sort.replace(/^-/, ''));
  return {
    filter: {
      ...noFilter,
      words: typed('words'),
      platform: platform == null || isPlatform(platform) ? platform : undefined,
      category: read(params.get('category')),
      type: read(params.get('type')),
      rateFrom: typed('from'),
      rateTo: typed('to'),
      quantity: typed('quantity'),
      isFavourite: params.get('favorites') === '1',
    },
    order: by === undefined ? null : { by, isDescending: sort.startsWith('-') },
  };
}

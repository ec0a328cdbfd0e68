import { computed, effect, signal } from '@preact/signals';
import type { Service } from '@/utils/services/service';
import { filterServices, noFilter } from '@/utils/services/service-filter';
import { platformOfService } from '@/utils/services/service-platform';
import {
  readServiceQuestion,
  writeServiceQuestion,
  type ServiceQuestion,
} from '@/utils/services/service-question';
import { serviceRows, sortedRows } from '@/utils/services/service-rows';
import { indexServices, searchServices } from '@/utils/services/service-search';
import { sortServices } from '@/utils/services/service-sort';
import { address, askInAddress } from './address';
import { catalogue } from './catalogue';
import { marked } from './marked-services';

/** What is asked for. It is in the address too, but for what was typed a moment ago. */
const asked = signal<ServiceQuestion>({ filter: noFilter, order: null });
export const serviceFilter = computed(() => asked.value.filter);
export const serviceOrder = computed(() => asked.value.order);

/** The same as the part of an address behind "?". */
export const servicesQuestion = computed(() => writeServiceQuestion(asked.value));

const typedNothing = { words: '', rateFrom: '', rateTo: '', quantity: '' };
const withoutTyped = ({ filter, order }: ServiceQuestion) =>
  writeServiceQuestion({ filter: { ...filter, ...typedNothing }, order });

/** Asks for something else, which then is in the address. */
export function askServices(changes: Partial<ServiceQuestion>): void {
  const before = asked.peek();
  const question = { ...before, ...changes };
  asked.value = question;
  const isTyped = withoutTyped(before) === withoutTyped(question);
  askInAddress('services', servicesQuestion.peek(), isTyped ? 'typing' : 'choice');
}

/** Takes the question of an address that the user came to. */
export function followServicesAddress(): void {
  effect(() => {
    const { section, question } = address.value;
    if (section !== 'services' || question === servicesQuestion.peek()) return;
    asked.value = readServiceQuestion(question);
  });
}

const services = computed<Service[]>(() => catalogue.value?.services ?? []);

/** The values of the lists to choose from, each once, in the panel's own order. */
export const filterChoices = computed(() => ({
  platforms: [...new Set(services.value.map(platformOfService))],
  categories: [...new Set(services.value.map(({ category }) => category))],
  types: [...new Set(services.value.map(({ type }) => type))],
}));

/** A filter that only the words change is the same for what follows: a keystroke only looks for words. */
const filterKey = computed(() => JSON.stringify({ ...serviceFilter.value, words: '' }));
const noFavourites: string[] = [];
const favourites = computed(() => (serviceFilter.value.isFavourite ? marked.value.favourite : noFavourites));

/** The services that pass the filters, sorted, lower-cased once. */
const index = computed(() => {
  void filterKey.value;
  const passing = filterServices(services.value, serviceFilter.peek(), favourites.value);
  const order = serviceOrder.value;
  return indexServices(order === null ? passing : sortServices(passing, order));
});

const words = computed(() => serviceFilter.value.words);
const nothingPreferred = { favourites: [], recent: [], platform: null };

/** The services that match: by category, the one whose id was typed first; or as they were sorted. */
export const matchingServices = computed(() => {
  const { groups } = searchServices(index.value, words.value, nothingPreferred);
  const found = groups.flatMap((group) => group.services);
  if (serviceOrder.value === null) return found;
  const isFound = new Set(found);
  return index.value.services.filter((service) => isFound.has(service));
});

/** The rows of the table: made anew only when what is shown changes. */
export const rowsShown = computed(() =>
  serviceOrder.value === null ? serviceRows(matchingServices.value) : sortedRows(matchingServices.value),
);

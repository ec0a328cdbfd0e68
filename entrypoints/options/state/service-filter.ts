import { computed, signal } from '@preact/signals';
import type { Service } from '@/utils/services/service';
import { filterServices, noFilter } from '@/utils/services/service-filter';
import { platformOfService } from '@/utils/services/service-platform';
import { serviceRows, sortedRows } from '@/utils/services/service-rows';
import { indexServices, searchServices } from '@/utils/services/service-search';
import { sortServices, type ServiceOrder } from '@/utils/services/service-sort';
import { catalogue } from './catalogue';
import { marked } from './marked-services';

export const serviceFilter = signal(noFilter);

export const serviceOrder = signal<ServiceOrder>(null);

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

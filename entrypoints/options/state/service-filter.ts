import { computed, signal } from '@preact/signals';
import type { Service } from '@/utils/service';
import { categoriesOf, serviceRows } from '@/utils/service-rows';
import { indexServices, searchServices } from '@/utils/service-search';
import { catalogue } from './catalogue';

/** What the list of services is narrowed to; `category` undefined is any. */
export const serviceFilter = signal<{ words: string; category: string | null | undefined }>({
  words: '',
  category: undefined,
});

const none = { favourites: [], recent: [], platform: null };

const services = computed<Service[]>(() => catalogue.value?.services ?? []);
const chosenCategory = computed(() => serviceFilter.value.category);

/** The services of the chosen category, lower-cased once: a keystroke only looks for words. */
const index = computed(() => {
  const category = chosenCategory.value;
  return indexServices(services.value.filter((each) => category === undefined || each.category === category));
});

export const categories = computed(() => categoriesOf(services.value));

/** The services that match, the one whose id was typed first. */
export const matchingServices = computed(() =>
  searchServices(index.value, serviceFilter.value.words, none).groups.flatMap((group) => group.services),
);

/** The rows of the table: made anew only when what is shown changes. */
export const rowsShown = computed(() => serviceRows(matchingServices.value));

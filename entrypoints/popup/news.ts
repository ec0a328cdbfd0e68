import { computed, signal } from '@preact/signals';
import type { NewsLine } from '@/utils/snapshot';
import { snapshot } from './snapshot';

/** More are shown the next time. */
const maxLines = 4;

/** Lines that this popup has shown: they are seen, and stay until it closes. */
export const shownNews = signal<NewsLine[]>([]);

/** Orders that the user has looked at themselves here: of these there is nothing new to say. */
export const lookedAt = signal<ReadonlySet<string>>(new Set());

export const listedNews = computed(() =>
  (snapshot.value?.news ?? []).filter(({ uuid }) => !lookedAt.value.has(uuid)).slice(0, maxLines),
);

/** What was placed or has ended since the user looked last. */
export const newsHere = computed(() => {
  const known = new Set(listedNews.value.map(({ uuid }) => uuid));
  const earlier = shownNews.value.filter(({ uuid }) => !known.has(uuid) && !lookedAt.value.has(uuid));
  return [...listedNews.value, ...earlier];
});

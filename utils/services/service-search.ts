import type { Platform } from '../channels/platform-name';
import { foldText } from '../i18n/fold-text';
import { queryWords } from '../i18n/query-words';
import type { Service } from './service';
import { platformOfService } from './service-platform';

/** A catalogue made ready to be searched: each service's words, folded once. */
export type ServiceIndex = { services: readonly Service[]; texts: readonly string[] };

/** Separates the parts of a service's text: no typed word can hold it. */
const between = '\n';

/** Folds a catalogue once, so that every keystroke only looks for words. */
export function indexServices(services: readonly Service[]): ServiceIndex {
  const texts = services.map(({ id, name, category }) => foldText([name, category ?? '', id].join(between)));
  return { services, texts };
}

/** Why services stand together: by their id, by what the user did with them, or of one category (`null`: of none). */
export type FoundGroup =
  | { kind: 'id'; services: Service[] }
  | { kind: 'favourite'; services: Service[] }
  | { kind: 'recent'; services: Service[] }
  | { kind: 'category'; category: string | null; services: Service[] };

/** The results in the order in which they are shown. `count` counts each service once. */
export type Found = { groups: FoundGroup[]; count: number };

/** Services to put first: ids of favourites and of services ordered before, newest first. */
export type Preference = {
  favourites: readonly string[];
  recent: readonly string[];
  /** Services for it go before others of their kind. */
  platform: Platform | null;
};

/** The services in the order of these ids, those for the platform first. */
function inOrder(services: Service[], ids: readonly string[], platform: Platform | null): Service[] {
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const rank = (service: Service) =>
    (ranks.get(service.id) ?? 0) +
    (platform === null || platformOfService(service) === platform ? 0 : ids.length);
  return services
    .map((service) => ({ service, rank: rank(service) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ service }) => service);
}

/** The categories in the panel's own order, those whose first service is for the platform before the others. */
function byPlatform(groups: FoundGroup[], platform: Platform | null): FoundGroup[] {
  if (platform === null) return groups;
  const { own = [], others = [] } = Object.groupBy(groups, ({ services: [first] }) =>
    first && platformOfService(first) === platform ? 'own' : 'others',
  );
  return [...own, ...others];
}

/**
 * Services that hold every word in any order, in name, category or id: the one whose id was typed first, then
 * favourites, then those ordered before, then the rest by category.
 */
export function searchServices(
  index: ServiceIndex,
  query: string,
  { favourites, recent, platform }: Preference,
): Found {
  const words = queryWords(query);
  const typedId = query.trim().toLowerCase();
  const isFavourite = new Set(favourites);
  const isRecent = new Set(recent);
  const byId: Service[] = [];
  const liked: Service[] = [];
  const known: Service[] = [];
  const others = new Map<string | null, Service[]>();
  let count = 0;
  // One pass, and nothing made for a service that is not found: this runs with every keystroke.
  for (const [at, text] of index.texts.entries()) {
    const service = index.services[at];
    if (service === undefined || !words.every((word) => text.includes(word))) continue;
    count += 1;
    const { id, category } = service;
    if (id.length === typedId.length && id.toLowerCase() === typedId) byId.push(service);
    else if (isFavourite.has(id)) liked.push(service);
    else if (isRecent.has(id)) known.push(service);
    else {
      const members = others.get(category);
      if (members) members.push(service);
      else others.set(category, [service]);
    }
  }
  const rest = [...others].map(([category, services]) => ({ kind: 'category' as const, category, services }));
  const groups: FoundGroup[] = [
    { kind: 'id', services: byId },
    { kind: 'favourite', services: inOrder(liked, favourites, platform) },
    { kind: 'recent', services: inOrder(known, recent, platform) },
    ...byPlatform(rest, platform),
  ];
  return { groups: groups.filter(({ services }) => services.length > 0), count };
}

/** The query without the one word whose loss finds most, and how many that finds; `null` when nothing helps. */
export function widerQuery(index: ServiceIndex, query: string): { query: string; count: number } | null {
  const words = queryWords(query);
  const countOf = (kept: string[]) =>
    index.texts.filter((each) => kept.every((word) => each.includes(word))).length;
  const wider = words
    .map((dropped) => words.filter((word) => word !== dropped))
    .filter((kept) => kept.length > 0)
    .map((kept) => ({ query: kept.join(' '), count: countOf(kept) }))
    .filter(({ count }) => count > 0);
  return wider.toSorted((a, b) => b.count - a.count)[0] ?? null;
}

/** The text as it is searched, and for each place in it (and its end) where that is in the text. */
function foldInPlace(text: string): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const piece = foldText(letter);
    for (let n = 0; n < piece.length; n += 1) places.push(at);
    folded += piece;
    at += letter.length;
  }
  return { folded, places: [...places, at] };
}

/** A text in pieces: those that a word of the query matches, and what stands between them. */
export function markWords(text: string, words: readonly string[]): { text: string; isMatch: boolean }[] {
  const { folded, places } = foldInPlace(text);
  const isMarked = Array.from({ length: text.length }, () => false);
  for (const word of words.filter(Boolean)) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      isMarked.fill(true, places[at], places[at + word.length]);
    }
  }
  const pieces: { text: string; isMatch: boolean }[] = [];
  for (const [at, isMatch] of isMarked.entries()) {
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), isMatch });
  }
  return pieces;
}

import * as z from 'zod/mini';
import { compareMoney, readDecimal, type Decimal } from '../money/money';
import { timeShape } from '../shapes';
import type { Service } from './service';

const count = z.nullable(z.number());
const rate = z.nullable(z.string().check(z.refine((value) => readDecimal(value) !== null)));
const limits = z.object({ min: count, max: count });
const text = z.nullable(z.string());
/** When the list in which it was noticed was read; the service's id, and its name then. */
const noticed = { at: timeShape, id: z.string(), name: z.string() };

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ ...noticed, kind: z.enum(['new', 'gone']) }),
  z.object({ ...noticed, kind: z.literal('rate'), before: rate, after: rate }),
  z.object({ ...noticed, kind: z.literal('limits'), before: limits, after: limits }),
  z.object({ ...noticed, kind: z.enum(['name', 'category', 'type']), before: text, after: text }),
]);
/** One thing that was different in a later list of services. */
export type ServiceChange = z.infer<typeof changeSchema>;

const isSameRate = (a: Decimal | null, b: Decimal | null) =>
  a === b || (a !== null && b !== null && compareMoney(a, b) === 0);

function changesOf(before: Service, after: Service, at: number): ServiceChange[] {
  const noticedNow = { at, id: after.id, name: after.name };
  const changes: ServiceChange[] = [];
  if (!isSameRate(before.rate, after.rate)) {
    changes.push({ ...noticedNow, kind: 'rate', before: before.rate, after: after.rate });
  }
  if (before.min !== after.min || before.max !== after.max) {
    const [was, is] = [before, after].map(({ min, max }) => ({ min, max })) as [Limits, Limits];
    changes.push({ ...noticedNow, kind: 'limits', before: was, after: is });
  }
  for (const kind of ['name', 'category', 'type'] as const) {
    if (before[kind] === after[kind]) continue;
    changes.push({ ...noticedNow, kind, before: before[kind], after: after[kind] });
  }
  return changes;
}
type Limits = z.infer<typeof limits>;

/** The differences of two lists, noticed at `at`: in the new list's order, then what is gone. */
export function compareServices(
  before: readonly Service[],
  after: readonly Service[],
  at: number,
): ServiceChange[] {
  const left = new Map(before.map((service) => [service.id, service]));
  const changes: ServiceChange[] = [];
  for (const service of after) {
    const was = left.get(service.id);
    left.delete(service.id);
    if (was === undefined) changes.push({ at, id: service.id, name: service.name, kind: 'new' });
    else changes.push(...changesOf(was, service, at));
  }
  for (const { id, name } of left.values()) changes.push({ at, id, name, kind: 'gone' });
  return changes;
}

/** Older changes are forgotten, and those beyond `maxChanges`. */
const keptDays = 90;
export const maxChanges = 1000;

/** The changes that are kept, the newest first. Where there are too many, those of favourites stay. */
export function keepChanges(
  changes: readonly ServiceChange[],
  favourites: readonly string[],
  now: number,
): ServiceChange[] {
  const young = changes.filter(({ at }) => now - at < keptDays * 86_400_000);
  if (young.length <= maxChanges) return young;
  const own = new Set(favourites);
  const first = young.filter(({ id }) => own.has(id)).slice(0, maxChanges);
  const others = young.filter(({ id }) => !own.has(id)).slice(0, maxChanges - first.length);
  return [...first, ...others].toSorted((a, b) => b.at - a.at);
}

/** The changes worth telling of a favourite: another rate, gone, or there again. */
export type FavouriteChange = Extract<ServiceChange, { kind: 'rate' | 'gone' | 'new' }>;

/** The changes of favourites that are worth telling. */
export function favouriteChanges(
  changes: readonly ServiceChange[],
  favourites: readonly string[],
): FavouriteChange[] {
  const own = new Set(favourites);
  return changes.filter(
    (change): change is FavouriteChange =>
      own.has(change.id) && (change.kind === 'rate' || change.kind === 'gone' || change.kind === 'new'),
  );
}

/** The stored changes without damaged entries. */
export const readChanges = (stored: unknown): ServiceChange[] =>
  (Array.isArray(stored) ? stored : []).flatMap((each: unknown) => {
    const read = changeSchema.safeParse(each);
    return read.success ? [read.data] : [];
  });

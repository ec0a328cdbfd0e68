import { answered } from '../existing-database';
import { readPoints, type RateHistory, type RatePoint } from '../services/rate-history';
import { readFrom } from './connection';

/** Rates over time by the id of their service. */
export type Rates = ReadonlyMap<string, RatePoint[]>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The stored histories without damaged ones. */
const histories = (stored: unknown[]): RateHistory[] =>
  stored.flatMap((each) => {
    const { account, service, points } = (each ?? {}) as Partial<Record<keyof RateHistory, unknown>>;
    return isText(account) && isText(service) ? [{ account, service, points: readPoints(points) }] : [];
  });

const byService = (stored: unknown[]): Rates =>
  new Map(histories(stored).map(({ service, points }) => [service, points]));

/** The rates that an account's lists had for its favorites and for what it ever ordered. */
export const readRates = (account: string): Promise<Rates> =>
  readFrom('rates', async (store) =>
    byService(await answered(store.getAll(IDBKeyRange.bound([account], [account, []])))),
  );

/** The same, of these services alone. */
export const readRatesOf = (account: string, services: Iterable<string>): Promise<Rates> =>
  readFrom('rates', async (store) =>
    byService(await Promise.all(Array.from(services, (service) => answered(store.get([account, service]))))),
  );

/** Those of every account. */
export const readAllRates = (): Promise<RateHistory[]> =>
  readFrom('rates', async (store) => histories(await answered(store.getAll())));

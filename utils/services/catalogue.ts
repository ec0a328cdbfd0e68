import { readDecimal } from '../money/money';
import type { Service } from './service';

/** The database of the panel's services and of their changes, which the worker makes with the first list. */
export const catalogueDbName = 'catalogue';

/** The panel's services as they were read at a time (milliseconds since 1970), for one account. */
export type Catalogue = {
  account: string;
  readAt: number;
  services: Service[];
  /** How many services a later reply had that was not taken over because it lacked most of these. */
  doubted?: number;
};

/** `services` is asked for at most this often (api.md: siblings allow as few as ten an hour). */
export const catalogueMinutes = 10;

/** Fewer services than this may well all be replaced at once. */
const minDoubtedServices = 20;

/** Whether a reply lacks so many of the services that were there that it is rather a fault of the panel's. */
export const lacksMost = (before: readonly Service[], after: readonly Service[]): boolean =>
  before.length >= minDoubtedServices && after.length * 2 < before.length;

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
const isCountOrNull = (value: unknown) =>
  value === null || (Number.isSafeInteger(value) && Number(value) > 0);

function isService(stored: unknown): stored is Service {
  const service = stored as Partial<Record<keyof Service, unknown>> | null | undefined;
  return (
    typeof service?.id === 'string' &&
    typeof service.name === 'string' &&
    isTextOrNull(service.category) &&
    isTextOrNull(service.type) &&
    (service.rate === null || readDecimal(service.rate) !== null) &&
    isCountOrNull(service.min) &&
    isCountOrNull(service.max)
  );
}

/**
 * The stored catalogue, or `null` when it is none of this account's or is damaged. Looked through by hand: a whole
 * schema over 100,000 services would take the popup longer than reading them.
 */
export function readStoredCatalogue(stored: unknown, account: string): Catalogue | null {
  const list = stored as Partial<Record<keyof Catalogue, unknown>> | null | undefined;
  const { readAt, services, doubted } = list ?? {};
  if (list?.account !== account || typeof readAt !== 'number' || !Array.isArray(services)) return null;
  if (!services.every(isService)) return null;
  return { account, readAt, services, ...(typeof doubted === 'number' && { doubted }) };
}

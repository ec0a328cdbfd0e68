import type { Platform } from '../channels/platform-name';
import { readTypedAmount, readTypedWhole, type TypedNumber } from '../i18n/typed-number';
import { compareMoney } from '../money/money';
import type { Service } from './service';
import { platformOfService } from './service-platform';

/** The filters of a list of services. `undefined` is any; `null` stands for a value that the panel did not give. */
export type ServiceFilter = {
  words: string;
  platform: Platform | null | undefined;
  category: string | null | undefined;
  type: string | null | undefined;
  /** As typed; what is no amount, or no whole number, or may be two, narrows nothing. */
  rateFrom: string;
  rateTo: string;
  quantity: string;
  isFavourite: boolean;
};

export const noFilter: ServiceFilter = {
  words: '',
  platform: undefined,
  category: undefined,
  type: undefined,
  rateFrom: '',
  rateTo: '',
  quantity: '',
  isFavourite: false,
};

/** No panel has a larger limit, and a float holds it. */
const isPossible = (quantity: string): boolean => /^[1-9]\d{0,14}$/.test(quantity);

export function readQuantity(typed: string): TypedNumber {
  const read = readTypedWhole(typed, isPossible);
  return read !== null && 'value' in read && !isPossible(read.value) ? null : read;
}

type Test = (service: Service) => boolean;

function rateTest(typed: string, isWithin: (comparison: number) => boolean): Test[] {
  const bound = readTypedAmount(typed);
  if (bound === null || 'choices' in bound) return [];
  return [({ rate }) => rate !== null && isWithin(compareMoney(rate, bound.value))];
}

/** A limit that nobody knows keeps nothing out. */
function quantityTest(typed: string): Test[] {
  const read = readQuantity(typed);
  if (read === null || 'choices' in read) return [];
  const quantity = Number(read.value);
  return [({ min, max }) => (min === null || min <= quantity) && (max === null || quantity <= max)];
}

function isOneOf<Value>(wanted: Value | undefined, valueOf: (service: Service) => Value): Test[] {
  return wanted === undefined ? [] : [(service) => valueOf(service) === wanted];
}

/** The services that pass everything but the words, in their order. */
export function filterServices(
  services: readonly Service[],
  filter: ServiceFilter,
  favourites: readonly string[],
): Service[] {
  const own = new Set(favourites);
  const tests: Test[] = [
    ...(filter.isFavourite ? [({ id }: Service) => own.has(id)] : []),
    ...isOneOf(filter.category, ({ category }) => category),
    ...isOneOf(filter.type, ({ type }) => type),
    ...isOneOf(filter.platform, platformOfService),
    ...rateTest(filter.rateFrom, (comparison) => comparison >= 0),
    ...rateTest(filter.rateTo, (comparison) => comparison <= 0),
    ...quantityTest(filter.quantity),
  ];
  return services.filter((service) => tests.every((passes) => passes(service)));
}

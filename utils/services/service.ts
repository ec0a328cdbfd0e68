import type { Decimal } from '../money/money';

/** One service of the panel's list. `null` is "the panel did not say, or said something that makes no sense". */
export type Service = {
  /** The panel's own id, as text: it may be longer than a float holds, or no number. */
  id: string;
  name: string;
  category: string | null;
  type: string | null;
  /** Price of one or of a thousand: see `RateUnit`. */
  rate: Decimal | null;
  min: number | null;
  max: number | null;
};

/** Whether the documented fields are enough to order it. Other types (custom comments, polls…) need more fields. */
export function isOrderable(service: Service): boolean {
  return service.type === null || service.type.toLowerCase() === 'default';
}

/** Compares the fields that may not change between what the user saw and what is sent. */
const offerFields = ['name', 'category', 'type', 'rate', 'min', 'max'] as const;
export type Offer = Pick<Service, (typeof offerFields)[number]>;

/** The offer of a service, as a review shows it. */
export const offerOf = ({ name, category, type, rate, min, max }: Service): Offer => ({
  name,
  category,
  type,
  rate,
  min,
  max,
});

/** Whether nothing of an offer is another. */
export const isSameOffer = (a: Offer, b: Offer): boolean =>
  offerFields.every((field) => a[field] === b[field]);

import { type JsonValue, NumberText } from '../api/json.ts';

/** One service of the catalogue. */
export interface Service {
  service: string;
  name: string;
  type: string;
  category: string;
  /** Text where the panel is odd: "ten", "unlimited", or a number as text. */
  min: number | string;
  max: number | string;
  /** Decimal text, shown as it stands: "0.50". */
  rate: string;
  /** An inactive one is not listed and not sold. */
  active: boolean;
  /** 'text' shows id, limits and rate in quotes, as many siblings do. */
  numbersAs: 'number' | 'text';
}

/** A service with the usual values for what is not said. */
export function makeService(known: Partial<Service> & Pick<Service, 'service' | 'name'>): Service {
  return {
    type: 'Default',
    category: 'Other',
    min: 10,
    max: 5000,
    rate: '1.00',
    active: true,
    numbersAs: 'number',
    ...known,
  };
}

/** The service as a review shows it, where none of its values is odd. */
export const offerOf = ({ name, category, type, rate, min, max }: Service) => ({
  name,
  category,
  type,
  rate,
  min: Number(min),
  max: Number(max),
});

/** The service as the API lists it. */
export function serviceRow(service: Service): JsonValue {
  const shown = (value: number | string) => {
    const text = String(value);
    const isBare = service.numbersAs === 'number' && /^(0|[1-9]\d*)(\.\d+)?$/.test(text);
    return isBare ? new NumberText(text) : text;
  };
  const { name, type, category } = service;
  return {
    service: shown(service.service),
    name,
    type,
    category,
    min: shown(service.min),
    max: shown(service.max),
    rate: shown(service.rate),
  };
}

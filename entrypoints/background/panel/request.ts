/** One documented action and its fields, in the order in which they are written. */
export type PanelRequest =
  | { action: 'balance' }
  | { action: 'services' }
  | { action: 'add'; service: string; quantity: number; link: string; interval?: string }
  | { action: 'status'; order: string }
  | { action: 'status'; orders: string };

/** Fields that the document shows as numbers; ours are text, because an id may be longer than a float holds. */
const numberFields: ReadonlySet<string> = new Set(['service', 'order', 'interval']);

/** `JSON.rawJSON` (Chrome 114, Firefox 135) writes a number with all its digits. TypeScript does not know it yet. */
const { rawJSON } = JSON as { rawJSON?: (text: string) => unknown };

const isPlainNumber = (text: string) => /^(?:0|[1-9]\d*)$/.test(text);

/** The request as JSON: key, action, then the fields. Ids of digits are numbers, digit for digit; others are text. */
export function writeRequest(request: PanelRequest, key: string): string {
  const fields = Object.entries(request).map(([name, value]): [string, unknown] => {
    const isNumber = typeof value === 'string' && numberFields.has(name) && isPlainNumber(value);
    return [name, isNumber && rawJSON ? rawJSON(value) : value];
  });
  return JSON.stringify(Object.fromEntries([['key', key], ...fields]));
}

import type { MaskKey } from './mask-key';

/** Masks every text of a value that nobody else holds, in place: lists are long. */
export function maskIn<Value>(value: Value, maskKey: MaskKey): Value {
  if (typeof value === 'string') return maskKey(value) as Value & string;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    // Without the names of all places: an order has dozens of lists of two numbers.
    for (const [at, item] of value.entries()) {
      const masked: unknown = maskIn(item, maskKey);
      if (masked !== item) value[at] = masked;
    }
    return value;
  }
  const holder = value as Record<string, unknown>;
  for (const name of Object.keys(value)) {
    const item = holder[name];
    // `__proto__` is a name as any other here, and is written as one.
    const masked = maskIn(item, maskKey);
    if (masked !== item) Object.defineProperty(value, name, { value: masked });
  }
  return value;
}

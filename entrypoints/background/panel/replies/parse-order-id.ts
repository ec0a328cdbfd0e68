import { fieldsOf, type Json } from '@/utils/json';
import type { Fields } from './envelope';

/** "There is none", as languages write it into a text. */
const nothing = /^(?:0+|null|nil|none|nan|undefined|true|false)$/i;

/** A number that lost its digits on the way ("1.0E+25"): no id that the panel would know. */
const float = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Without spaces, controls, or the mask of a key. Ids may be longer than a float holds, and need not be numbers. */
const idText = /^[!-~]{1,100}$/;

const parseText = (value: Json | undefined): string | null => {
  const id = typeof value === 'string' ? value.trim() : '';
  const isId = idText.test(id) && !id.startsWith('-') && !nothing.test(id);
  return isId ? id : null;
};

/** An order's id, or `null` when the value is none that can be asked for, or holds the account's key. */
export function parseOrderId(value: Json | undefined): string | null {
  const id = parseText(value);
  return id !== null && (/^\d+$/.test(id) || !float.test(id)) ? id : null;
}

/** An id that stands under a likely name: beside `order`, or inside of it or of `data` where the call went well. */
export function offeredIdIn(fields: Fields): string | null {
  const beside = ['order_id', 'orderid'].map((name) => fields.get(name));
  const isEnvelope = fields.has('status') || fields.has('order');
  const inside = ['order', 'data'].flatMap((name) => {
    const inner = isEnvelope ? fieldsOf(fields.get(name) ?? null) : null;
    return ['order_id', 'orderid', 'order', 'id'].map((each) => inner?.get(each));
  });
  const own = isEnvelope ? [fields.get('order'), fields.get('id')] : [];
  return [...beside, ...inside, ...own].map((value) => parseText(value)).find((id) => id !== null) ?? null;
}

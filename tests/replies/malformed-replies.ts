import * as fc from 'fast-check';
import type { PanelReply } from '@/entrypoints/background/panel/transport';
import moreCases from '@/tests/cases/api-replies-more.json' with { type: 'json' };
import cases from '@/tests/cases/api-replies.json' with { type: 'json' };
import { replyOf, testKey } from './read-reply';
import { textOf } from './reply-case';

/** The orders that malformed replies are read for. */
export const askedIds = ['12345', '__proto__', 'constructor', 'ord_A'];

const known =
  'status Status balance currency order orders order_id orderId id charge message msg error errors Error data remains ' +
  'start_count runs success service name rate min max type category toString hasOwnProperty';
const names = fc.constantFrom(...known.split(' '), ...askedIds);

/** Values as they stand in JSON text, some of them no JSON. */
const tokens = String.raw`NaN Infinity 1e400 -0 -1 1e-7 0.1 12345678901234567890123 1. 01 null true false "" [] {}
  "0x10" "1,5" "1e3" "5\t" "٣" "NaN" "error" "Error" "success" "Completed" "In\u0020progress" "failed" "Empty\u0020Data"
  "Invalid\u0020API\u0020key" "Order\u0020not\u0020found" "Not\u0020enough\u0020funds" "Bad\u0020link" "oops"
  "<img\u0020src=x\u0020onerror=alert(1)>" "\u202Eevil\u200B" "\uD800"`;
const values = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...tokens.split(/\s+/)) },
  { weight: 1, arbitrary: fc.constantFrom(JSON.stringify(testKey), JSON.stringify('x'.repeat(5000))) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => JSON.stringify(text)) },
);

const nested = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    values,
    fc.array(tie('node'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(names, tie('node')), { maxLength: 6 })
      .map((fields) => `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).node;

const real = fc.constantFrom(...[...cases, ...moreCases].map(textOf));

/** A reply that was cut, changed in one place, said twice or wrapped. */
const damaged = fc
  .tuple(
    real,
    fc.nat(),
    fc.constantFrom('', '"', '{', '}', '\\', '\u0000', '<', ',', '1', '\uFEFF'),
    fc.nat(4),
  )
  .map(([text, at, put, how]) => {
    const place = at % (text.length + 1);
    return [
      text.slice(0, place),
      text.slice(0, place) + put + text.slice(place + 1),
      text + text,
      `[${text}]`,
      `{"data":${text}}`,
    ][how];
  });

/** Every kind of malformed text, and how often it comes among the others. */
export const malformedTexts = {
  'the names that the API uses, nested anyhow': { weight: 4, arbitrary: nested },
  'a real reply, damaged': { weight: 3, arbitrary: damaged.map((text) => text ?? '') },
  'a real reply to another question': { weight: 1, arbitrary: real },
  'any JSON': { weight: 1, arbitrary: fc.json({ stringUnit: 'binary' }) },
  'any text': { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  'any bytes': {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => new TextDecoder().decode(bytes)),
  },
};
const texts = fc.oneof(...Object.values(malformedTexts));

const codes = fc.oneof(
  fc.constant(200),
  fc.constantFrom(201, 204, 400, 401, 402, 403, 404, 408, 422, 429, 500, 502, 503, 504, 599),
);
const contentTypes = fc.constantFrom(null, 'application/json', 'text/html; charset=UTF-8', 'text/plain', '');

/** Replies as a broken, hostile or unknown server may give them. */
export const malformedReplies: fc.Arbitrary<PanelReply> = fc
  .tuple(texts, codes, contentTypes)
  .map(([text, code, contentType]) => replyOf(text, code, { contentType }));

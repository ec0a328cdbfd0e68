import { expect } from 'vitest';
import type { Misbehaviour } from '../../panel/faults.ts';

/** A fault, and what a client and the books see of it. */
interface ServedFault {
  says: string;
  fault: Misbehaviour;
  reply: object | 'broken';
  taken: 0 | 1;
  outcome?: string;
}

const html = '<html>502 Bad Gateway</html>';
const own = '{"status":"success","order":12345}';
const elsewhere = 'https://elsewhere.example/api/v1';
const withHeader = (name: string, value: string) => ({ headers: expect.objectContaining({ [name]: value }) });

/** Every kind of fault that ends in a reply or a broken connection. */
export const servedFaults: readonly ServedFault[] = [
  {
    says: 'dropped before the order',
    fault: { drop: 'beforeTaking' },
    reply: 'broken',
    taken: 0,
    outcome: 'dropped',
  },
  {
    says: 'dropped after the order',
    fault: { drop: 'afterTaking' },
    reply: 'broken',
    taken: 1,
    outcome: 'dropped',
  },
  {
    says: 'dropped after the order, later',
    fault: { drop: 'afterTaking', delayMs: 10 },
    reply: 'broken',
    taken: 1,
    outcome: 'dropped',
  },
  {
    says: 'another status and body',
    fault: { status: 502, body: html },
    reply: { status: 502, body: html },
    taken: 0,
  },
  {
    says: 'the same after the order',
    fault: { status: 502, body: html, taking: true },
    reply: { status: 502, body: html },
    taken: 1,
  },
  { says: 'a status alone', fault: { status: 503 }, reply: { status: 503, body: '' }, taken: 0 },
  { says: 'no content', fault: { status: 204, taking: true }, reply: { status: 204, body: '' }, taken: 1 },
  {
    says: '408 and a closed connection',
    fault: { status: 408, headers: { connection: 'close' }, taking: true },
    reply: { status: 408 },
    taken: 1,
  },
  {
    says: 'another body',
    fault: { body: '{"status":"success"}', taking: true },
    reply: { status: 200, body: '{"status":"success"}' },
    taken: 1,
  },
  {
    says: 'a body made from the own one',
    fault: { body: (text) => text.replace('order', 'id') },
    reply: { body: own.replace('order', 'id') },
    taken: 1,
  },
  {
    says: 'a body made from none',
    fault: { body: (text) => `<${text}>`, taking: false },
    reply: { body: '<>' },
    taken: 0,
  },
  {
    says: 'raw bytes',
    fault: { raw: Buffer.from('{"order":"\u00e9"}', 'latin1') },
    reply: { status: 200, body: '{"order":"\ufffd"}' },
    taken: 0,
  },
  {
    says: 'a header more',
    fault: { headers: { 'x-odd': 'yes' } },
    reply: { body: own, ...withHeader('x-odd', 'yes') },
    taken: 1,
  },
  {
    says: '1,000 cookies',
    fault: { headers: { 'set-cookie': Array<string>(1000).fill('a=b') } },
    reply: { body: own },
    taken: 1,
  },
  {
    says: 'cut off in the middle',
    fault: { truncate: 'drop' },
    reply: 'broken',
    taken: 1,
    outcome: 'dropped',
  },
  {
    says: 'half of the JSON',
    fault: { truncate: 'json' },
    reply: { status: 200, body: own.slice(0, 17) },
    taken: 1,
  },
  { says: 'byte by byte', fault: { slowBytes: 1 }, reply: { status: 200, body: own }, taken: 1 },
  { says: 'late', fault: { delayMs: 5 }, reply: { status: 200, body: own }, taken: 1 },
  { says: 'taken late', fault: { takeAfterMs: 5 }, reply: { status: 200, body: own }, taken: 1 },
  {
    says: 'moved',
    fault: { redirect: { to: elsewhere } },
    reply: { status: 307, ...withHeader('location', elsewhere) },
    taken: 0,
  },
  {
    says: 'moved for good',
    fault: { redirect: { to: elsewhere, status: 308 } },
    reply: { status: 308, body: '' },
    taken: 0,
  },
  {
    says: 'too many requests',
    fault: { retryAfter: 120 },
    reply: { status: 429, ...withHeader('retry-after', '120') },
    taken: 0,
  },
  {
    says: 'unavailable until soon',
    fault: { retryAfter: 'soon', status: 503 },
    reply: { status: 503, ...withHeader('retry-after', 'soon') },
    taken: 0,
  },
];

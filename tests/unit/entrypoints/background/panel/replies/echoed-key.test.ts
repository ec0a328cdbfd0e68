import { describe, expect, it } from 'vitest';
import { holdsKey } from '@/entrypoints/background/panel/replies/holds-key';
import { named } from '@/tests/replies/key-spellings';
import { actions, readReply, replyOf, testKey, type Action } from '@/tests/replies/read-reply';
import type { Json } from '@/utils/json';

const service = {
  service: '7',
  name: 'Views',
  category: 'Twitch',
  type: 'Default',
  rate: '1',
  min: '1',
  max: '9',
};
const row = {
  status: 'Processing',
  charge: '1',
  currency: 'USD',
  start_count: '1',
  remains: '1',
  runs: '2',
  orders: ['501'],
  order: '12345',
};
const error = { status: 'error', message: 'No', error: 'No', errors: ['No'], msg: 'No', detail: 'No' };

/** Replies of every kind, each with everything that is read out of it. */
const replies: Record<Action, Json[]> = {
  balance: [{ status: 'success', balance: '1', currency: 'USD' }],
  services: [[service, { ...service, service: '8' }], { status: 'success', data: [service] }],
  add: [
    { status: 'success', order: '501', charge: '1', currency: 'USD' },
    { status: 'success', order_id: '501', id: '502', data: { id: '503' } },
    { order: '501', error: 'No' },
  ],
  status: [row, { '12345': row, '12346': { error: 'No' } }, [row, { ...row, order: '12346' }]],
};

/** The reply once for each of its texts, and each name of a field, with another in its place. */
function withEach(value: Json, put: (text: string) => string): Json[] {
  if (typeof value === 'string') return [put(value)];
  if (Array.isArray(value))
    return value.flatMap((item, at) => withEach(item, put).map((other) => value.with(at, other)));
  if (value === null || typeof value !== 'object') return [];
  const fields = Object.entries(value);
  const withField = (at: number, field: [string, Json]): Json => Object.fromEntries(fields.with(at, field));
  return fields.flatMap(([name, item], at) =>
    withEach(item, put)
      .map((other) => withField(at, [name, other]))
      .concat(withField(at, [put(name), item])),
  );
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).concat(Object.values(value).flatMap(textsIn))
    : [String(value)];

describe.each(named)('the key %s in any field of any reply', (_how, write) => {
  const key = write(testKey);

  it.each(actions)('is in nothing that is kept or shown of it: %s', (action) => {
    const puts = [() => key, (text: string) => `${text} ${key} end`];
    const bodies = [...replies[action], error].flatMap((reply) =>
      puts.flatMap((put) => withEach(reply, put)),
    );
    expect(bodies.length).toBeGreaterThan(20);
    for (const body of bodies)
      for (const code of [200, 400]) {
        const outcome = readReply(action, replyOf(JSON.stringify(body), code), ['12345', '12346']);
        const kept = textsIn(outcome);
        expect(kept.filter((text) => text.includes(key) || holdsKey(text, testKey))).toEqual([]);
      }
  });
});

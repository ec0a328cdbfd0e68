import { describe, expect, it } from 'vitest';
import { createPanelApi } from '@/entrypoints/background/panel/api';
import { outcomes } from '@/tests/cases/api-outcomes';
import moreCases from '@/tests/cases/api-replies-more.json';
import cases from '@/tests/cases/api-replies.json';
import { readReply, testKey, type Action, type Outcome } from '@/tests/replies/read-reply';
import { keyOf, replyOfCase } from '@/tests/replies/reply-case';
import { NamedError } from '@/utils/errors';

/** The orders that an outcome speaks of. */
const idsIn = (outcome: Partial<Outcome>) =>
  'answers' in outcome ? Object.keys(outcome.answers ?? {}).toSorted() : [];

const noReply: Record<string, NamedError> = { timeout: new NamedError('timedOut') };

describe('each collected reply', () => {
  it('has a name of its own and an outcome', () => {
    expect(new Set(cases.map(keyOf)).size).toBe(cases.length);
    expect(cases.map(keyOf).filter((key) => !Object.hasOwn(outcomes, key))).toEqual([]);
    expect(Object.keys(outcomes)).toHaveLength(cases.length);
  });

  describe.each(cases.filter(({ http }) => http > 0))('$action $http: $expect', (given) => {
    it.each(outcomes[keyOf(given)] ?? [])('is read as $outcome.kind for $action', (expected) => {
      expect(readReply(expected.action, replyOfCase(given), expected.ids)).toEqual(expected.outcome);
    });
  });

  it.each(cases.filter(({ http }) => http === 0))('that never came: $expect', async (given) => {
    const send = () => Promise.reject(noReply[String(given.body)] ?? new Error('a failure without a name'));
    const fields = { service: '1', quantity: 1, link: 'monstercat', interval: null };
    const outcome = await createPanelApi({ send, key: testKey }).addOrder(fields, { isStreamed: false });
    const named = 'error' in outcome && { kind: outcome.kind, error: outcome.error.name, detail: null };
    expect(named).toEqual(outcomes[keyOf(given)]?.[0]?.outcome);
  });
});

describe('each further reply', () => {
  it.each(moreCases)('$action $http: $expect', (given) => {
    const ids = 'ids' in given ? given.ids : undefined;
    const outcome = readReply(given.action as Action, replyOfCase(given), ids);
    expect(outcome).toMatchObject(given.outcome as Partial<Outcome>);
    // An order that is not expected must not be there, which the line above does not say.
    expect(idsIn(outcome)).toEqual(idsIn(given.outcome as Partial<Outcome>));
  });
});

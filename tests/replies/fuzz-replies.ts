import * as fc from 'fast-check';
import type { PanelReply } from '@/entrypoints/background/panel/transport';
import { askedIds, malformedReplies } from './malformed-replies';
import { actions, readReply, testKey, type Action, type Outcome } from './read-reply';

/** No reply may take longer to read than this. */
const maxParseMs = 1000;

export type FuzzResult = { replies: number; failures: string[]; slowestMilliseconds: number };

/** What an outcome may never be, whatever the reply was; `null` when there is nothing against it. */
function complaint(outcome: Outcome, { text }: PanelReply): string | null {
  const shown = 'detail' in outcome ? (outcome.detail ?? '') : '';
  if (shown.includes(testKey)) return 'the key is shown';
  if (shown.length > 300 || /[\p{Cc}\p{Cs}\u202E]/u.test(shown))
    return 'what is shown is not fit to be shown';
  if (outcome.kind === 'placed' && !text.includes(outcome.id)) return 'an id that the panel did not give';
  if (outcome.kind === 'balance' && !text.includes(outcome.amount))
    return 'an amount that the panel did not give';
  if (outcome.kind !== 'statuses') return null;
  return Object.keys(outcome.answers).every((id) => askedIds.includes(id))
    ? null
    : 'an order that was not asked for';
}

function check(action: Action, reply: PanelReply): string | null {
  try {
    return complaint(readReply(action, reply, askedIds), reply);
  } catch (error) {
    return `an error without a name: ${String(error)}`;
  }
}

/** Reads `replies` malformed replies, a quarter of them for each action; the same ones for the same seed. */
export function fuzzReplies({ replies, seed }: { replies: number; seed: number }): FuzzResult {
  const failures: string[] = [];
  let slowestMilliseconds = 0;
  const rounds = Math.ceil(replies / actions.length);
  for (const reply of fc.sample(malformedReplies, { numRuns: rounds, seed })) {
    for (const action of actions) {
      const start = performance.now();
      const found = check(action, reply);
      const took = performance.now() - start;
      slowestMilliseconds = Math.max(slowestMilliseconds, took);
      const failure = found ?? (took > maxParseMs ? `it took ${took} ms` : null);
      if (failure !== null)
        failures.push(`${action} ${reply.httpStatus}: ${failure}: ${reply.text.slice(0, 300)}`);
    }
  }
  return { replies: rounds * actions.length, failures, slowestMilliseconds };
}

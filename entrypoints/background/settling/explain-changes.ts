import { isFall } from '@/utils/ledger/ledger-line';
import type { SeenChange } from '../account/account';
import { evidenceOfChange, type ChangeFacts } from './change-evidence';
import { explainChange, type Part } from './explain-change';

const isSure = ({ cause }: SeenChange): boolean => cause === 'order' || cause === 'refund';

/** What explains another change for certain: a charge explains one fall, a refund one rise. */
function isSpent({ uuid, kind }: Part, others: SeenChange[]): boolean {
  return others.some(
    (other) => isSure(other) && isFall(other) === (kind === 'charge') && other.orders.includes(uuid),
  );
}

function explainOne(change: SeenChange, others: SeenChange[], facts: ChangeFacts): SeenChange {
  const evidence = evidenceOfChange(change, facts);
  const parts = evidence.parts.filter((part) => !isSpent(part, others));
  const { isDecided, ...explanation } = explainChange({ ...evidence, parts });
  const { atMost: _before, ...rest } = change;
  return { ...rest, ...explanation, stage: isDecided ? 'decided' : 'kept' };
}

/** The changes as they are explained by now. What is decided stays. */
export function explainChanges(changes: SeenChange[], facts: ChangeFacts): SeenChange[] {
  const explained = [...changes];
  const explainFrom = (isDone: (change: SeenChange) => boolean) => {
    for (const [at, before] of changes.entries()) {
      const known = explained[at];
      if (before.stage === 'decided' || known === undefined || isDone(known)) continue;
      const others = explained.filter((_each, place) => place !== at);
      explained[at] = explainOne(before, others, facts);
    }
  };
  explainFrom(() => false);
  // Once more: what is certain of a later change may take an explanation away from an earlier one.
  explainFrom(isSure);
  return explained;
}

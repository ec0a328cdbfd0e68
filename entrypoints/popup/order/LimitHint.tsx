import { text } from '@/utils/i18n/text';
import type { Service } from '@/utils/services/service';
import type { Snapshot } from '@/utils/snapshot';
import { leftText, tightest } from '@/utils/spending/limit-lines';
import { limitError } from '@/utils/spending/limit-text';
import { now } from '../clock';
import type { Draft } from '../draft';
import { sendAsOf } from './check-form';
import { leftFor, refusalOf } from './limits';
import { readOrderLink } from './order-link';

type LimitHintProps = { draft: Draft; service: Service; quantity: number | null; snapshot: Snapshot };

/** What is left of the limit that refuses first, or why this order would be refused. */
export function LimitHint({ draft, service, quantity, snapshot }: LimitHintProps) {
  const link = readOrderLink(draft.platform, draft.channel, sendAsOf(draft));
  const target = 'value' in link ? link.value : null;
  const refusal =
    target === null || quantity === null ? null : refusalOf(snapshot, target, service, quantity);
  if (refusal !== null) {
    const isUnitUnknown = snapshot.account?.rateUnit === null;
    const { name, detail } = limitError(refusal, now.value);
    return (
      <>
        <p class="hint needs">{text(`error_${name}`, detail ?? '')}</p>
        {isUnitUnknown && <p class="hint">{text('limitDearer')}</p>}
      </>
    );
  }
  const left = tightest(leftFor(snapshot, target));
  return left === undefined ? null : <p class="hint">{leftText(left)}</p>;
}

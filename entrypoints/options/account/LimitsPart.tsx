import { useSignal } from '@preact/signals';
import { LimitSetting } from '@/components/settings/LimitSetting';
import { PanelLink } from '@/components/ui/PanelLink';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { Sentence } from '@/components/ui/Sentence';
import { SettingsPart } from '@/components/ui/SettingsPart';
import type { Command, Outcome } from '@/utils/command';
import { formatMoney } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { sendCommand } from '@/utils/send-command';
import { limitText } from '@/utils/spending/limit-text';
import { limitKinds, type LimitKind } from '@/utils/spending/limits';
import { lefts, limits } from '../state/limits';
import { readShown } from '../state/read-shown';
import { snapshot } from '../state/snapshot';
import { WaitingNotice } from './WaitingNotice';

function hintOf(kind: LimitKind, currency: string | null): string {
  const limit = limits.value.inForce[kind];
  if (limit === null) return '';
  if (limit.currency !== currency)
    return text('limitFieldCurrency', formatMoney(limit.amount, limit.currency));
  const left = lefts.value.find((each) => each.kind === kind);
  if (left === undefined || kind === 'order') return '';
  return left.left === null
    ? text('limitFieldUnknown')
    : text('limitFieldLeft', formatMoney(left.left, limit.currency));
}

/** What waits, limit by limit, in words. */
function raisesOf(): string[] {
  const { inForce, raise } = limits.value;
  return limitKinds.flatMap((kind) => {
    const [from, to] = [inForce[kind], raise?.to[kind] ?? null];
    if (raise === null || from === null) return [];
    if (to === null) return [text('raiseOff', limitText(kind, from))];
    const isSame = to.amount === from.amount && to.currency === from.currency;
    return isSame ? [] : [text('raiseTo', limitText(kind, to))];
  });
}

/** How much may be spent from this browser. */
export function LimitsPart() {
  const outcome = useSignal<Outcome | null>(null);
  const { inForce } = limits.value;
  const { balance = null } = snapshot.value ?? {};
  const currency = balance?.currency ?? null;
  const run = async (command: Command) => {
    outcome.value = null;
    outcome.value = await sendCommand(command);
    await readShown();
  };
  const hint =
    currency === null
      ? text('spendingLimitsHint')
      : `${text('spendingLimitsHint')} ${text('limitsIn', currency)}`;
  return (
    <SettingsPart title={text('spendingLimits')} hint={hint}>
      {limitKinds.map((kind) => (
        <LimitSetting
          key={kind}
          label={text(`limitField_${kind}`)}
          hint={hintOf(kind, currency)}
          amount={inForce[kind]?.amount ?? ''}
          isDisabled={balance === null}
          onChange={(amount) => void run({ type: 'setLimit', kind, amount, currency })}
        />
      ))}
      <WaitingNotice
        changes={raisesOf()}
        withdraw={text('raiseWithdraw')}
        onWithdraw={() => void run({ type: 'withdrawRaise' })}
      />
      <SavedStatus outcome={outcome.value} />
      <p class="hint">
        <Sentence of="limitsUnseen" values={[<PanelLink key="panel" />]} /> {text('limitsKept')}
      </p>
    </SettingsPart>
  );
}

import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { PassphraseField } from '@/components/account/PassphraseField';
import { readAmount } from '@/components/settings/read-amount';
import { NumberReading, type Reading } from '@/components/ui/NumberReading';
import { PrivateInput } from '@/components/ui/PrivateInput';
import { Select } from '@/components/ui/Select';
import { formatForField } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { LockRules } from '@/utils/lock-rules';
import { lockRules } from '../state/lock-rules';
import { snapshot } from '../state/snapshot';

type Kind = LockRules['askAgain']['for'];
const kinds: Kind[] = ['none', 'above', 'all'];

export type AskAgainFormProps = {
  onSave: (askAgain: LockRules['askAgain'], passphrase: string) => void;
};

/** For which orders the passphrase is asked again. What is asked already is changed by who knows it. */
export function AskAgainForm({ onSave }: AskAgainFormProps) {
  const { askAgain } = lockRules.value;
  const kind = useSignal<Kind>(askAgain.for);
  const reading = useSignal<Reading | null>(null);
  const amount = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const currency = snapshot.value?.balance?.currency ?? null;

  const isHidden = isHiding();
  // It may offer amounts to choose from.
  useLayoutEffect(() => {
    if (isHidden) reading.value = null;
  }, [isHidden]);

  const isChanged = kind.value !== askAgain.for || kind.value === 'above';
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { value: asked } = kind;
    const typed = readAmount(amount.current?.value ?? '', {
      isNeeded: asked === 'above',
      wrong: text('limitFieldWrong'),
    });
    reading.value = 'amount' in typed ? null : typed;
    if (!('amount' in typed)) {
      amount.current?.focus();
      return;
    }
    onSave(
      asked === 'above' ? { for: asked, amount: typed.amount ?? '' } : { for: asked },
      passphrase.current?.value ?? '',
    );
    if (passphrase.current) passphrase.current.value = '';
  };
  return (
    <form class="field" onSubmit={submit} noValidate>
      <div class="setting wrap">
        <p>
          <label for="ask-again">{text('askAgain')}</label>
          <br />
          <small>{text('askAgainHint')}</small>
        </p>
        <Select
          id="ask-again"
          label={text('askAgain')}
          value={kind.value}
          options={kinds.map((value) => ({ value, label: text(`askAgain_${value}`) }))}
          onPick={(value) => (kind.value = value)}
        />
      </div>
      {kind.value === 'above' && (
        <div class="setting wrap">
          <p>
            <label for="ask-above">
              {currency === null ? text('askAbove') : text('askAboveIn', currency)}
            </label>
          </p>
          <PrivateInput
            id="ask-above"
            input={amount}
            inputMode="decimal"
            maxLength={30}
            initial={askAgain.for === 'above' ? formatForField(askAgain.amount) : ''}
            aria-invalid={reading.value !== null}
            aria-describedby={reading.value === null ? undefined : 'ask-above-read'}
          />
        </div>
      )}
      {kind.value === 'above' && (
        <NumberReading
          id="ask-above-read"
          reading={reading.value}
          onChoose={(value) => {
            if (amount.current === null) return;
            amount.current.value = value;
            amount.current.focus();
            reading.value = null;
          }}
        />
      )}
      {isChanged && askAgain.for !== 'none' && (
        <PassphraseField id="ask-passphrase" label={text('passphrase')} input={passphrase} />
      )}
      {isChanged && (
        <div class="row wrap">
          <button>{text('askAgainSave')}</button>
        </div>
      )}
    </form>
  );
}

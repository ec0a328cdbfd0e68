import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { PassphraseField } from '@/components/account/PassphraseField';
import { Select } from '@/components/ui/Select';
import { text } from '@/utils/i18n/text';
import type { LockRules } from '@/utils/lock-rules';
import { lockRules } from '../state/lock-rules';
import { snapshot } from '../state/snapshot';

type Kind = LockRules['askAgain']['for'];
const kinds: Kind[] = ['none', 'above', 'all'];
const soundAmount = /^\d{1,12}(\.\d{1,6})?$/;

export type AskAgainFormProps = {
  onSave: (askAgain: LockRules['askAgain'], passphrase: string) => void;
};

/** For which orders the passphrase is asked again. What is asked already is changed by who knows it. */
export function AskAgainForm({ onSave }: AskAgainFormProps) {
  const { askAgain } = lockRules.value;
  const kind = useSignal<Kind>(askAgain.for);
  const isWrong = useSignal(false);
  const amount = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const currency = snapshot.value?.balance?.currency ?? null;

  const isChanged = kind.value !== askAgain.for || kind.value === 'above';
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = amount.current?.value.trim() ?? '';
    isWrong.value = kind.value === 'above' && !soundAmount.test(typed);
    if (isWrong.value) {
      amount.current?.focus();
      return;
    }
    const wanted = kind.value === 'above' ? { for: kind.value, amount: typed } : { for: kind.value };
    onSave(wanted, passphrase.current?.value ?? '');
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
          <input
            id="ask-above"
            ref={amount}
            inputMode="decimal"
            autocomplete="off"
            maxLength={20}
            defaultValue={askAgain.for === 'above' ? askAgain.amount : ''}
            aria-invalid={isWrong.value}
            aria-describedby={isWrong.value ? 'ask-above-wrong' : undefined}
          />
        </div>
      )}
      {isWrong.value && (
        <p class="wrong" role="alert" id="ask-above-wrong">
          {text('limitFieldWrong')}
        </p>
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

import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorName } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import { keyIcon } from '../ui/drawings';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Notice } from '../ui/Notice';
import { PassphraseField } from './PassphraseField';

export type NewPassphraseFormProps = {
  /** There is one already, which is asked for first. */
  isChange: boolean;
  isBusy: boolean;
  error: { name: ErrorName; detail: string | null } | null;
  /** Makes one of random words. */
  onMake: () => Promise<string>;
  onSave: (passphrase: string, current: string) => void;
  onCancel: () => void;
};

/** Asks for a new passphrase twice, or makes one. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { isChange, isBusy, error, onMake, onSave, onCancel } = props;
  const current = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const made = useSignal<string | null>(null);
  const isDifferent = useSignal(false);
  useLayoutEffect(() => {
    (isChange ? current : first).current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (error !== null && !isBusy) (error.name === 'passphraseShort' ? first : current).current?.focus();
  }, [error, isBusy]);

  const make = async () => {
    made.value = await onMake();
    isDifferent.value = false;
    for (const field of [first, again]) if (field.current) field.current.value = made.value;
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const { value = '' } = first.current ?? {};
    isDifferent.value = value !== again.current?.value;
    if (value === '') first.current?.focus();
    else if (isDifferent.value) again.current?.focus();
    else onSave(value, current.current?.value ?? '');
  };
  const isWrong = error !== null && !isBusy;
  return (
    <form class="field" onSubmit={submit} aria-busy={isBusy} noValidate>
      {isChange && (
        <PassphraseField id="passphrase-current" label={text('passphraseCurrent')} input={current} />
      )}
      <PassphraseField
        id="passphrase-new"
        label={text('passphraseNew')}
        input={first}
        describedBy="passphrase-help"
        onInput={() => (made.value = null)}
      />
      <PassphraseField
        id="passphrase-again"
        label={text('passphraseAgain')}
        input={again}
        isWrong={isDifferent.value}
        describedBy={isDifferent.value ? 'passphrase-different' : undefined}
        onInput={() => (isDifferent.value = false)}
      />
      {isDifferent.value && (
        <p class="wrong" role="alert" id="passphrase-different">
          {text('passphraseDifferent')}
        </p>
      )}
      <div role="status">
        {made.value !== null && (
          <Notice icon={keyIcon}>
            <p>
              <code class="words">{made.value}</code>
            </p>
            <p class="hint">{text('passphraseMade')}</p>
          </Notice>
        )}
      </div>
      <p class="hint" id="passphrase-help">
        {text('passphraseHelp')}
      </p>
      {isWrong && <ErrorNotice {...error} />}
      <div class="row wrap">
        <button class="primary" aria-disabled={isBusy}>
          {text(isBusy ? 'lockSetting' : isChange ? 'passphraseChange' : 'lockSet')}
        </button>
        <button type="button" onClick={() => void make()}>
          {text('passphraseMake')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

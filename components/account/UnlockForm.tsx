import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorName } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PassphraseField } from './PassphraseField';

export type UnlockFormProps = {
  /** The passphrase is being tried, which takes about half a second. */
  isBusy: boolean;
  /** Why the last one did not unlock. */
  error: { name: ErrorName; detail: string | null } | null;
  /** The field takes the focus when the form appears. */
  hasFocus: boolean;
  onUnlock: (passphrase: string) => void;
};

/** Asks for the passphrase. Enter unlocks. */
export function UnlockForm({ isBusy, error, hasFocus, onUnlock }: UnlockFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (hasFocus) input.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (error === null || isBusy) return;
    input.current?.focus();
    input.current?.select();
  }, [error, isBusy]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { value = '' } = input.current ?? {};
    if (!isBusy && value !== '') onUnlock(value);
    else input.current?.focus();
  };
  const isWrong = error !== null && !isBusy;
  return (
    <form class="field" onSubmit={submit} aria-busy={isBusy} noValidate>
      <PassphraseField
        id="passphrase"
        label={text('passphrase')}
        input={input}
        isWrong={isWrong}
        describedBy={isWrong ? 'passphrase-wrong' : undefined}
      />
      {isWrong && <ErrorNotice id="passphrase-wrong" {...error} />}
      <button class="primary" aria-disabled={isBusy}>
        {text(isBusy ? 'unlocking' : 'remedy_unlock')}
      </button>
    </form>
  );
}

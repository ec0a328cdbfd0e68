import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { PassphraseField } from '@/components/account/PassphraseField';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import type { ErrorName } from '@/utils/errors';
import { text } from '@/utils/i18n/text';

type RemoveLockFormProps = {
  isBusy: boolean;
  error: { name: ErrorName; detail: string | null } | null;
  onRemove: (current: string) => void;
  onCancel: () => void;
};

/** Takes the lock off, for who knows the passphrase. */
export function RemoveLockForm({ isBusy, error, onRemove, onCancel }: RemoveLockFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isBusy) onRemove(input.current?.value ?? '');
  };
  return (
    <form class="field" onSubmit={submit} aria-busy={isBusy} noValidate>
      <p class="hint">{text('lockRemoveHint')}</p>
      <PassphraseField id="passphrase-current" label={text('passphraseCurrent')} input={input} />
      {error !== null && !isBusy && <ErrorNotice {...error} />}
      <div class="row wrap">
        <button class="danger" aria-disabled={isBusy}>
          {text('lockRemove')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {text('keepIt')}
        </button>
      </div>
    </form>
  );
}

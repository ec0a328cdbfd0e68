import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorName } from '@/utils/errors';
import { checkKey } from '@/utils/field-checks';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Notice } from '../ui/Notice';
import { PanelLink } from '../ui/PanelLink';
import { Sentence } from '../ui/Sentence';
import { SecretInput } from './SecretInput';

export type KeyFormProps = {
  /** The key is being checked against the panel: nothing more is sent meanwhile. */
  isBusy: boolean;
  /** Why the last key was not saved. */
  error: { name: ErrorName; detail: string | null } | null;
  /** A key of a sound form, as it will be sent. The form keeps nothing of it. */
  onSave: (key: string) => void;
  /** The field takes the focus when the form appears. */
  hasFocus?: boolean;
  /** Hides the hint where the page has said it already. */
  isHintHidden?: boolean;
};

function KeyError({ error }: { error: NonNullable<KeyFormProps['error']> }) {
  if (error.name !== 'keyRejected') {
    return <ErrorNotice id="key-wrong" name={error.name} detail={error.detail} />;
  }
  return (
    <Notice tone="bad" icon="warning" role="alert" id="key-wrong">
      <p>{text('keyRefused')}</p>
      <p class="hint">
        {error.detail !== null && (
          <>
            <Sentence of="panelAnswer" values={[<bdi key="answer">{privateText(error.detail)}</bdi>]} />{' '}
          </>
        )}
        <Sentence of="keyRefusedHint" values={[<PanelLink key="panel" />]} />
      </p>
    </Notice>
  );
}

/** Asks for the API key: it can be shown, is checked for its form at once and against the panel by `onSave`. */
export function KeyForm({ isBusy, error, onSave, hasFocus, isHintHidden }: KeyFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const wrong = useSignal<KeyFormProps['error']>(null);
  const shownError = isBusy ? null : (wrong.value ?? error);

  useLayoutEffect(() => {
    if (hasFocus) input.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (error !== null && !isBusy) input.current?.focus();
  }, [error, isBusy]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const checked = checkKey(input.current?.value ?? '');
    wrong.value = 'error' in checked ? { name: checked.error, detail: checked.detail } : null;
    if ('value' in checked) onSave(checked.value);
    else input.current?.focus();
  };

  return (
    <form class="field" onSubmit={submit} aria-busy={isBusy} noValidate>
      <label for="key">{text('keyLabel')}</label>
      <SecretInput
        id="key"
        input={input}
        showLabel={text('keyShow')}
        isWrong={shownError !== null}
        describedBy={shownError !== null ? 'key-wrong' : isHintHidden ? undefined : 'key-help'}
      />
      {shownError !== null && <KeyError error={shownError} />}
      {shownError === null && !isHintHidden && (
        <p class="hint" id="key-help">
          <Sentence of="keyHelp" values={[<PanelLink key="panel" />]} />
        </p>
      )}
      <button class="primary" aria-disabled={isBusy}>
        {text(isBusy ? 'keyChecking' : 'keySave')}
      </button>
    </form>
  );
}

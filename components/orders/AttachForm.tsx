import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorName } from '@/utils/errors';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ErrorNotice } from '../ui/ErrorNotice';
import { FieldError } from '../ui/FieldError';
import { PanelLink } from '../ui/PanelLink';
import { PrivateInput } from '../ui/PrivateInput';
import { Sentence } from '../ui/Sentence';
import { useArmed } from '../ui/use-armed';

export type AttachFormProps = {
  /** An id that the panel gave under a name that its document does not use. */
  offeredId: string | null;
  error: { name: ErrorName; detail: string | null } | null;
  isBusy: boolean;
  /** The form was opened by a press: its field takes the focus. */
  hasFocus: boolean;
  onAttach: (id: string) => void;
};

/** Takes the id of an order from the panel's site, so that it can be followed here. */
export function AttachForm({ offeredId, error, isBusy, hasFocus, onAttach }: AttachFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = useSignal(false);
  const isHeld = !useArmed(`${offeredId}`) || isBusy;
  useLayoutEffect(() => {
    if (hasFocus || error !== null) input.current?.focus();
  }, [hasFocus, error]);

  const attach = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isHeld) return;
    const id = input.current?.value.trim() ?? '';
    isEmpty.value = id === '';
    if (id === '') input.current?.focus();
    else onAttach(id);
  };
  return (
    <form class="field" onSubmit={attach} aria-busy={isBusy} noValidate>
      <label for="id">{text('orderId')}</label>
      <div class="row">
        <PrivateInput
          id="id"
          input={input}
          class="fill"
          spellcheck={false}
          maxLength={100}
          initial={offeredId ?? ''}
          aria-invalid={isEmpty.value || error !== null}
          aria-describedby="id-help"
        />{' '}
        <button class="primary" aria-disabled={isHeld}>
          {text(isBusy ? 'orderAttaching' : 'orderAttach')}
        </button>
      </div>
      <FieldError id="id-wrong" words={isEmpty.value ? text('orderIdMissing') : undefined} />
      {error !== null && !isBusy && <ErrorNotice {...error} />}
      <p class="hint" id="id-help">
        {offeredId !== null && (
          <>
            <Sentence of="orderOffered" values={[<bdi key="id">{privateText(offeredId)}</bdi>]} />{' '}
          </>
        )}
        <Sentence of="orderAttachHint" values={[<PanelLink key="panel" />]} />
      </p>
    </form>
  );
}

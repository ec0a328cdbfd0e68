import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Outcome } from '@/utils/command';
import { isHiding, privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { maxNoteChars } from '@/utils/orders/order';
import { ErrorNotice } from '../ui/ErrorNotice';

export type OrderNoteProps = { note: string | null; onSave: (note: string) => Promise<Outcome> };

/** The user's note to an order, and the field in which it is changed. */
export function OrderNote({ note, onSave }: OrderNoteProps) {
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = useSignal(false);
  const isBusy = useSignal(false);
  const problem = useSignal<Extract<Outcome, { ok: false }> | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen.value) area.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen.value;
  }, [isOpen.value]);

  // What is only opened is hidden again; what was changed is the user's to save.
  const isHidden = isHiding();
  useEffect(() => {
    if (isHidden && area.current?.value === note) isOpen.value = false;
  }, [isHidden]);

  const save = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy.value) return;
    isBusy.value = true;
    const outcome = await onSave(area.current?.value ?? '');
    isBusy.value = false;
    problem.value = outcome.ok ? null : outcome;
    if (outcome.ok) isOpen.value = false;
  };
  if (!isOpen.value) {
    return (
      <div class="field">
        {note !== null && (
          <>
            <h2>{text('orderNote')}</h2>
            <p class="note">
              <bdi>{privateText(note)}</bdi>
            </p>
          </>
        )}
        {(note === null || !isHidden) && (
          <div>
            <button ref={button} type="button" class="quiet" onClick={() => (isOpen.value = true)}>
              {text(note === null ? 'orderNoteAdd' : 'orderNoteEdit')}
            </button>
          </div>
        )}
      </div>
    );
  }
  return (
    <form class="field" onSubmit={(event) => void save(event)} aria-busy={isBusy.value}>
      <label for={field}>{text('orderNote')}</label>
      <textarea
        id={field}
        ref={area}
        rows={4}
        maxLength={maxNoteChars}
        defaultValue={note ?? ''}
        aria-describedby={`${field}-hint`}
      />
      {problem.value !== null && <ErrorNotice name={problem.value.error} detail={problem.value.detail} />}
      <p class="hint" id={`${field}-hint`}>
        {text('orderNoteHint')}
      </p>
      <div class="row wrap">
        <button class="primary" aria-disabled={isBusy.value}>
          {text(isBusy.value ? 'orderNoteSaving' : 'orderNoteSave')}
        </button>
        <button type="button" class="quiet" onClick={() => (isOpen.value = false)}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Outcome } from '@/utils/command';
import { hiddenMark, isHiding, privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { maxNoteChars } from '@/utils/orders/order';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useSeen } from '../ui/use-seen';

export type OrderNoteProps = { note: string | null; onSave: (note: string) => Promise<Outcome> };

/** The user's note to an order, and the field in which it is changed. */
export function OrderNote({ note, onSave }: OrderNoteProps) {
  const field = useId();
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  const typed = useSignal('');
  const isSeen = useSeen();
  const isOpen = useSignal(false);
  const isBusy = useSignal(false);
  const problem = useSignal<Extract<Outcome, { ok: false }> | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen.value) area.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen.value;
  }, [isOpen.value]);

  // What is only opened is hidden again; what was changed is kept, to be saved or shown.
  const isHidden = isHiding();
  useLayoutEffect(() => {
    if (isHidden && typed.value === note) isOpen.value = false;
  }, [isHidden]);
  const isTextHidden = isHidden && !isSeen.value && typed.value !== '';
  // With Hide, what had the focus may be gone.
  const isFocused = form.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    if (isFocused && document.activeElement === document.body) {
      (show.current ?? button.current ?? heading.current)?.focus();
    }
  });

  const save = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy.value) return;
    isBusy.value = true;
    const outcome = await onSave(typed.value);
    isBusy.value = false;
    problem.value = outcome.ok ? null : outcome;
    if (outcome.ok) isOpen.value = false;
  };
  const showText = () => {
    isSeen.value = true;
    setTimeout(() => area.current?.focus());
  };
  if (!isOpen.value) {
    return (
      <div class="field">
        {note !== null && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {text('orderNote')}
            </h2>
            <p class="note">
              <bdi>{privateText(note)}</bdi>
            </p>
          </>
        )}
        {(note === null || !isHidden) && (
          <div>
            <button
              ref={button}
              type="button"
              class="quiet"
              onClick={() => {
                typed.value = note ?? '';
                isOpen.value = true;
              }}
            >
              {text(note === null ? 'orderNoteAdd' : 'orderNoteEdit')}
            </button>
          </div>
        )}
      </div>
    );
  }
  return (
    <form ref={form} class="field" onSubmit={(event) => void save(event)} aria-busy={isBusy.value}>
      <label for={field}>{text('orderNote')}</label>
      {isTextHidden ? (
        <div class="between">
          <output id={field}>{hiddenMark}</output>{' '}
          <button ref={show} type="button" class="chip" onClick={showText}>
            {text('hiddenShowLink')}
          </button>
        </div>
      ) : (
        <textarea
          id={field}
          ref={area}
          rows={4}
          maxLength={maxNoteChars}
          value={typed.value}
          aria-describedby={`${field}-hint`}
          onInput={({ currentTarget }) => {
            isSeen.value = true;
            typed.value = currentTarget.value;
          }}
        />
      )}
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

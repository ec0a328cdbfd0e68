import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { text } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';

export type PassphraseFieldProps = {
  id: string;
  label: string;
  input: RefObject<HTMLInputElement | null>;
  isWrong?: boolean;
  /** The id of what describes it. */
  describedBy?: string | undefined;
  /** Shown from the start: one that was made must be read. */
  isShown?: boolean;
  onInput?: () => void;
};

/** A field for a passphrase, which can be shown. Nothing of it is kept, and the browser is asked to keep nothing. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { id, label, input, isWrong = false, describedBy, onInput } = props;
  const isShown = useSignal(props.isShown ?? false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="row">
        <input
          id={id}
          ref={input}
          class="fill"
          {...(isShown.value ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={1000}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          onInput={onInput}
        />
        <button
          type="button"
          class="icon"
          aria-label={text('passphraseShow')}
          aria-pressed={isShown.value}
          onClick={() => (isShown.value = !isShown.value)}
        >
          <Icon name="eye" />
        </button>
      </div>
    </div>
  );
}

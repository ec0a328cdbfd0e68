import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { Icon } from '../ui/Icon';

export type SecretInputProps = {
  id: string;
  input: RefObject<HTMLInputElement | null>;
  /** Names the button that shows what is typed. */
  showLabel: string;
  isWrong?: boolean;
  /** The id of what describes it. */
  describedBy?: string | undefined;
  maxLength?: number;
  /** Shown from the start. */
  isShown?: boolean;
  onInput?: (() => void) | undefined;
};

/** A field for a secret, which can be shown. Nothing of it is kept, and the browser is asked to keep nothing. */
export function SecretInput(props: SecretInputProps) {
  const { id, input, showLabel, isWrong = false, describedBy, maxLength, onInput } = props;
  const isShown = useSignal(props.isShown ?? false);
  return (
    <div class="row">
      <input
        id={id}
        ref={input}
        class="fill"
        {...(isShown.value ? { type: 'text' as const } : { type: 'password' as const })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={maxLength}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onInput={onInput}
      />
      <button
        type="button"
        class="icon"
        aria-label={showLabel}
        aria-pressed={isShown.value}
        onClick={() => (isShown.value = !isShown.value)}
      >
        <Icon name="eye" />
      </button>
    </div>
  );
}

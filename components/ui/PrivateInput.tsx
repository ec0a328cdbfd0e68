import type { InputHTMLAttributes, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isHiding } from '@/utils/i18n/private-text';

type Passed =
  | 'aria-describedby'
  | 'aria-invalid'
  | 'autocapitalize'
  | 'class'
  | 'id'
  | 'inputMode'
  | 'maxLength'
  | 'onInput'
  | 'spellcheck';

export type PrivateInputProps = Pick<InputHTMLAttributes<HTMLInputElement>, Passed> & {
  input: RefObject<HTMLInputElement | null>;
  /** What stands in it at first, while nothing is hidden. */
  initial?: string;
};

/**
 * A field for an amount, a channel or an id. Hide empties it, whatever was typed; what is typed afterwards is seen. The
 * element stays, and with it the focus.
 */
export function PrivateInput({ input, initial = '', ...attributes }: PrivateInputProps) {
  const isHidden = isHiding();
  useLayoutEffect(() => {
    const { current } = input;
    if (current === null) return;
    if (isHidden) current.value = '';
    else if (current.value === '') current.value = initial;
  }, [isHidden, initial]);
  return <input autocomplete="off" {...attributes} ref={input} />;
}

import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { FileInput } from './FileInput';

export type FileButtonProps = {
  /** For who gives the focus back to it. */
  button?: RefObject<HTMLButtonElement | null>;
  label: string;
  accept: string;
  isBusy: boolean;
  onFile: (file: File | undefined) => void;
};

/** A button that asks for a file. */
export function FileButton({ button, label, accept, isBusy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        ref={button ?? null}
        type="button"
        class="quiet"
        aria-disabled={isBusy}
        onClick={() => isBusy || input.current?.click()}
      >
        {label}
      </button>
      <FileInput input={input} accept={accept} label={label} onFile={onFile} />
    </>
  );
}

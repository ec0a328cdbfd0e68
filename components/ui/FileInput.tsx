import type { RefObject } from 'preact';

export type FileInputProps = {
  /** Pressed by a button of the page's own. */
  input: RefObject<HTMLInputElement | null>;
  accept: string;
  label: string;
  onFile: (file: File | undefined) => void;
};

/** The browser's own question for a file, without its looks. The same file may be chosen again after it was changed. */
export const FileInput = ({ input, accept, label, onFile }: FileInputProps) => (
  <input
    ref={input}
    type="file"
    accept={accept}
    hidden
    aria-label={label}
    onChange={({ currentTarget }) => {
      const file = currentTarget.files?.[0];
      currentTarget.value = '';
      onFile(file);
    }}
  />
);

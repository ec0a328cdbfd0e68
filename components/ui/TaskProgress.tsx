import { useId } from 'preact/hooks';
import { text } from '@/utils/i18n/text';

export type TaskProgressProps = {
  label: string;
  /** "120 of 300". */
  words: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
  isStopping: boolean;
  onStop: () => void;
};

/** How far long work is, and the button that stops it. */
export function TaskProgress({ label, words, done, total, isStopping, onStop }: TaskProgressProps) {
  const id = useId();
  return (
    <div class="field">
      <div class="between">
        <span id={id}>{label}</span>
        {total > 0 && <small>{words}</small>}
      </div>
      <div class="row">
        <progress class="fill" aria-labelledby={id} {...(total > 0 && { value: done, max: total })} />
        <button type="button" aria-disabled={isStopping} onClick={onStop}>
          {text(isStopping ? 'taskStopping' : 'taskStop')}
        </button>
      </div>
    </div>
  );
}

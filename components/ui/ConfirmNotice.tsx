import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { Icon } from './Icon';
import { useArmed } from './use-armed';
import { useEscape } from './use-escape';

export type ConfirmNoticeProps = {
  title: string;
  words: string;
  /** The word on the button that does it. */
  confirm: string;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks once more before something that cannot be undone here. It takes the focus; Escape leaves it. */
export function ConfirmNotice({ title, words, confirm, isBusy, onConfirm, onCancel }: ConfirmNoticeProps) {
  const id = useId();
  const isHeld = !useArmed(`${title} ${words}`) || isBusy;
  const notice = useRef<HTMLDivElement>(null);
  useEscape(notice, onCancel);
  useLayoutEffect(() => notice.current?.focus(), []);
  return (
    <div
      ref={notice}
      class="notice warn"
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <Icon name="question" />
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-words`}>{words}</p>
        <div class="row wrap">
          <button type="button" class="danger" aria-disabled={isHeld} onClick={() => isHeld || onConfirm()}>
            {confirm}
          </button>
          <button type="button" class="quiet" onClick={onCancel}>
            {text('keepIt')}
          </button>
        </div>
      </div>
    </div>
  );
}

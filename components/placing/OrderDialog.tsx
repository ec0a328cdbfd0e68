import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { closeIcon } from '../ui/drawings';
import { Icon } from '../ui/Icon';

export type OrderDialogProps = {
  /** The address of the order form: the popup's own page. */
  src: string;
  /** It is closed, by the form or by the user; what was typed is kept there. */
  onClose: () => void;
};

/** The order form over a page. It is the popup's, in a frame: one form, one draft, the same guards. */
export function OrderDialog({ src, onClose }: OrderDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const close = () => dialog.current?.close();
    dialog.current?.showModal();
    // Not as its attribute: the address may name a channel that is hidden.
    frame.current?.contentWindow?.location.replace(src);
    frame.current?.focus();
    frame.current?.addEventListener('leave', close);
    return () => frame.current?.removeEventListener('leave', close);
  }, []);
  return (
    <dialog ref={dialog} class="order" aria-label={text('newOrder')} onClose={onClose}>
      <button
        type="button"
        class="quiet icon"
        aria-label={text('importClose')}
        onClick={() => dialog.current?.close()}
      >
        <Icon name={closeIcon} />
      </button>
      <iframe ref={frame} title={text('newOrder')} />
    </dialog>
  );
}

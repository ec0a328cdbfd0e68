import type { RefObject } from 'preact';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { Toolbar } from '../ui/Toolbar';

export type SavedKeyProps = {
  keyEnd: string;
  /** "Accepted by the panel 2 minutes ago". */
  state: string;
  isChecking: boolean;
  /** It can only be forgotten then. */
  isLocked: boolean;
  /** Where the focus comes back to when what these opened is closed. */
  replaceButton: RefObject<HTMLButtonElement | null>;
  forgetButton: RefObject<HTMLButtonElement | null>;
  onCheck: () => void;
  onReplace: () => void;
  onForget: () => void;
};

/** Shows the saved key by its last characters. */
export function SavedKey(props: SavedKeyProps) {
  const { keyEnd, state, isChecking, replaceButton, forgetButton, onCheck, onReplace, onForget } = props;
  return (
    <div class="setting wrap" aria-busy={isChecking}>
      <p>
        <code aria-hidden="true">•••• •••• •••• {privateText(keyEnd)}</code>
        <span class="hide">{text('accountKeySaved', privateText(keyEnd))}</span>
        <br />
        <small>{state}</small>
      </p>
      <Toolbar label={text('accountKey')}>
        {!props.isLocked && (
          <>
            <button type="button" aria-disabled={isChecking} onClick={() => isChecking || onCheck()}>
              {text(isChecking ? 'accountChecking' : 'accountCheck')}
            </button>
            <button type="button" ref={replaceButton} onClick={onReplace}>
              {text('accountReplace')}
            </button>
          </>
        )}
        <button type="button" ref={forgetButton} class="danger" onClick={onForget}>
          {text('accountForget')}
        </button>
      </Toolbar>
    </div>
  );
}

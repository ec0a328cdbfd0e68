import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { Icon } from './Icon';

export type ViewHeaderProps = {
  title: string;
  onBack?: (() => void) | undefined;
  /** Going back takes something away that is not read yet. */
  isBackHeld?: boolean;
  /** Stands at the end of the header. */
  balanceText?: string | null | undefined;
  /** A field of the view takes the focus instead of the title. */
  isFocusElsewhere?: boolean;
  children?: ComponentChildren;
};

/** The head of every view but the first. A new view takes the focus, so that what is read out begins with its title. */
export function ViewHeader(props: ViewHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { onBack, isBackHeld = false, balanceText, isFocusElsewhere } = props;
  useLayoutEffect(() => {
    if (!isFocusElsewhere) heading.current?.focus();
  }, []);
  return (
    <header>
      {onBack && (
        <button
          type="button"
          class="quiet icon"
          aria-label={text('back')}
          aria-disabled={isBackHeld}
          onClick={() => isBackHeld || onBack()}
        >
          <Icon name="back" class="turn" />
        </button>
      )}
      {props.children}
      <h1 class="fill" ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {balanceText && (
        <small class="num">
          <span class="hide">{text('balance')} </span>
          <bdi>{balanceText}</bdi>
        </small>
      )}
    </header>
  );
}

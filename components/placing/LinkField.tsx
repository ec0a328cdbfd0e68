import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { hiddenMark, isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { FieldError } from '../ui/FieldError';
import { useSeen } from '../ui/use-seen';

export type LinkFieldProps = {
  /** The platform whose channel it is; `null` when the link is sent as it is typed. */
  platformName: string | null;
  value: string;
  sendAs: 'name' | 'address';
  /** The names of the user's channels, offered while no platform is known. */
  mine: string[];
  error: string | undefined;
  /** The field, or what shows it while it is hidden: a mistake in it, and the form's first focus, lead there. */
  control: RefObject<HTMLElement | null>;
  onInput: (value: string) => void;
  /** The field was left: an address in it can be read now. */
  onLeave: () => void;
  onSendAs: (form: 'name' | 'address') => void;
};

function SendAs({ sendAs, onSendAs }: Pick<LinkFieldProps, 'sendAs' | 'onSendAs'>) {
  const choice = (form: 'name' | 'address') => (
    <button type="button" aria-pressed={sendAs === form} onClick={() => onSendAs(form)}>
      {text(form === 'name' ? 'sendName' : 'sendAddress')}
    </button>
  );
  return (
    <span class="choice" role="group" aria-label={text('sendAs')}>
      {choice('name')}
      {choice('address')}
    </span>
  );
}

type HiddenLinkProps = {
  button: (element: HTMLElement | null) => void;
  isWrong: boolean;
  onShow: () => void;
};

/** A channel or link that was there when Hide was pressed. What is typed after it is seen: one types nothing unseen. */
const HiddenLink = ({ button, isWrong, onShow }: HiddenLinkProps) => (
  <div class="between">
    <output id="link">{hiddenMark}</output>{' '}
    <button
      ref={button}
      type="button"
      class="chip"
      aria-describedby={isWrong ? 'link-wrong' : undefined}
      onClick={onShow}
    >
      {text('hiddenShowLink')}
    </button>
  </div>
);

/** Whom the order is for: a channel's name, and in which form it is sent; or a link as it stands. */
export function LinkField(props: LinkFieldProps) {
  const { platformName, error } = props;
  const isSeen = useSeen();
  const isHidden = isHiding() && !isSeen.value && props.value !== '';
  const { control } = props;
  const take = useCallback((element: HTMLElement | null) => {
    control.current = element;
  }, []);
  // The one with the focus is replaced: the other takes it over.
  const isFocused = control.current !== null && control.current === document.activeElement;
  useLayoutEffect(() => {
    if (isFocused) control.current?.focus();
  }, [isHidden]);
  const show = () => {
    isSeen.value = true;
    setTimeout(() => control.current?.focus());
  };
  return (
    <div class="field">
      <div class="between">
        <label for="link">{platformName === null ? text('link') : text('channelOn', platformName)}</label>{' '}
        {platformName !== null && <SendAs sendAs={props.sendAs} onSendAs={props.onSendAs} />}
      </div>
      {isHidden && <HiddenLink button={take} isWrong={error !== undefined} onShow={show} />}
      {!isHidden && (
        <input
          id="link"
          list={platformName === null ? 'mine' : undefined}
          ref={take}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={500}
          value={props.value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : 'link-wrong'}
          onInput={(event) => {
            isSeen.value = true;
            props.onInput(event.currentTarget.value);
          }}
          onBlur={props.onLeave}
        />
      )}
      {platformName === null && (
        <datalist id="mine">
          {props.mine.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
      )}
      <FieldError id="link-wrong" words={error} />
    </div>
  );
}

import { text } from '@/utils/i18n/text';
import { Icon } from './Icon';

export type HideButtonProps = {
  isHidden: boolean;
  /** Its words stand beside the icon. */
  hasWords?: boolean;
  onHide: (isHidden: boolean) => void;
};

/** Hides amounts, channels and ids everywhere, or shows them again. */
export function HideButton({ isHidden, hasWords = false, onHide }: HideButtonProps) {
  const label = text('hide');
  return (
    <button
      type="button"
      class={hasWords ? 'quiet hides' : 'quiet icon hides'}
      aria-label={hasWords ? undefined : label}
      title={hasWords ? undefined : label}
      aria-pressed={isHidden}
      onClick={() => onHide(!isHidden)}
    >
      <Icon name={isHidden ? 'eyeOff' : 'eye'} /> {hasWords && label}
    </button>
  );
}

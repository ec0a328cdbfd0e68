import { text } from '@/utils/i18n/text';
import { RadioOption } from './RadioOption';

export type LockChoiceProps = {
  isWithLock: boolean;
  isBusy: boolean;
  onChoose: (isWithLock: boolean) => void;
};

/** The two ways in which the key can be kept, each with what it keeps out and what it costs. */
export function LockChoice({ isWithLock, isBusy, onChoose }: LockChoiceProps) {
  const option = (isLock: boolean, title: string, words: string) => (
    <RadioOption
      name="lock"
      isChosen={isWithLock === isLock}
      isDisabled={isBusy}
      title={title}
      words={words}
      onChoose={() => onChoose(isLock)}
    />
  );
  return (
    <div class="field" role="radiogroup" aria-label={text('lockChoice')}>
      {option(false, text('lockChoicePlain'), text('lockChoicePlainHint'))}
      {option(true, text('lockChoiceLocked'), text('lockChoiceLockedHint'))}
    </div>
  );
}

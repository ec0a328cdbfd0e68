import { text } from '@/utils/i18n/text';

export type LockChoiceProps = {
  isWithLock: boolean;
  isBusy: boolean;
  onChoose: (isWithLock: boolean) => void;
};

/** The two ways in which the key can be kept, each with what it keeps out and what it costs. */
export function LockChoice({ isWithLock, isBusy, onChoose }: LockChoiceProps) {
  const option = (isLock: boolean, title: string, words: string) => (
    <label class="option">
      <input
        type="radio"
        name="lock"
        checked={isWithLock === isLock}
        disabled={isBusy}
        onChange={() => onChoose(isLock)}
      />{' '}
      <span>
        {title}
        <br />
        <small>{words}</small>
      </span>
    </label>
  );
  return (
    <div class="field" role="radiogroup" aria-label={text('lockChoice')}>
      {option(false, text('lockChoicePlain'), text('lockChoicePlainHint'))}
      {option(true, text('lockChoiceLocked'), text('lockChoiceLockedHint'))}
    </div>
  );
}

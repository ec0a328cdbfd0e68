type RadioOptionProps = {
  /** Of the group. */
  name: string;
  isChosen: boolean;
  isDisabled?: boolean;
  title: string;
  words: string;
  onChoose: () => void;
};

/** One of a few choices, with what it means. */
export const RadioOption = ({ name, isChosen, isDisabled, title, words, onChoose }: RadioOptionProps) => (
  <label class="option">
    <input type="radio" name={name} checked={isChosen} disabled={isDisabled} onChange={onChoose} />{' '}
    <span>
      {title}
      <br />
      <small>{words}</small>
    </span>
  </label>
);

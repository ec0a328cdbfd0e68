import { useId } from 'preact/hooks';

export type SwitchSettingProps = {
  label: string;
  hint?: string;
  isOn: boolean;
  /** Answers whether the switch may stay as it was moved; otherwise it goes back. */
  onChange: (isOn: boolean) => Promise<boolean>;
};

export function SwitchSetting({ label, hint, isOn, onChange }: SwitchSettingProps) {
  const id = useId();
  const move = async (box: HTMLInputElement) => {
    const isMoved = await onChange(box.checked);
    if (!isMoved) box.checked = isOn;
  };
  return (
    <div class="setting">
      <p>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <>
            <br />
            <small id={`${id}-hint`}>{hint}</small>
          </>
        )}
      </p>
      <input
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox says its state by itself
        role="switch"
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={isOn}
        onChange={(event) => void move(event.currentTarget)}
      />
    </div>
  );
}

import { useId } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import type { QuietHours } from '@/utils/settings';

export type QuietHoursSettingProps = { hours: QuietHours; onChange: (changes: Partial<QuietHours>) => void };

/** When notifications wait. Each change is saved at once; a time that was only begun is not. */
export function QuietHoursSetting({ hours, onChange }: QuietHoursSettingProps) {
  const id = useId();
  const time = (edge: 'from' | 'to') => (
    <input
      type="time"
      aria-label={text(edge === 'from' ? 'quietFrom' : 'quietTo')}
      required
      defaultValue={hours[edge]}
      key={hours[edge]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== '') onChange({ [edge]: value });
      }}
    />
  );
  return (
    <div class="setting wrap">
      <p>
        <label for={id}>{text('quietEveryDay')}</label>
      </p>
      <div class="row">
        {time('from')}
        <span aria-hidden="true">{text('quietBetween')}</span>
        {time('to')}
        <input
          type="checkbox"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox says its state by itself
          role="switch"
          id={id}
          checked={hours.isOn}
          onChange={(event) => onChange({ isOn: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

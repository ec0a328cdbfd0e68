import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import type { Decimal } from '@/utils/money/money';
import { maxRisePercent, type RateWatch } from '@/utils/services/rate-watch';
import { SavedStatus } from '../ui/SavedStatus';

type Asked = { below: Decimal | null; rise: number | null };

export type RateWatchFormProps = {
  rateWatch: RateWatch | undefined;
  onWatch: (asked: Asked) => Promise<Outcome>;
};

/** A rate as the settings keep an amount. */
const soundRate = /^\d{1,12}(\.\d{1,6})?$/;

/** An empty field asks nothing; `undefined` is what nobody can read. */
function readBelow(typed: string): Decimal | null | undefined {
  if (typed === '') return null;
  return soundRate.test(typed) ? typed : undefined;
}
function readRise(typed: string): number | null | undefined {
  if (typed === '') return null;
  const percent = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return percent >= 1 && percent <= maxRisePercent ? percent : undefined;
}

/** What the user wants to be told of a service's rate. Each change is saved at once. */
export function RateWatchForm({ rateWatch, onWatch }: RateWatchFormProps) {
  const id = useId();
  const isWrong = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);
  const { below = null, rise = null, from = null } = rateWatch ?? {};
  const fields = { below: useRef<HTMLInputElement>(null), rise: useRef<HTMLInputElement>(null) };
  const typedIn = (field: keyof typeof fields) => fields[field].current?.value.trim() ?? '';
  // Both as they stand in their fields: what was typed a moment ago may not be stored yet.
  const change = async () => {
    const asked = { below: readBelow(typedIn('below')), rise: readRise(typedIn('rise')) };
    outcome.value = null;
    isWrong.value = asked.below === undefined || asked.rise === undefined;
    if (asked.below === undefined || asked.rise === undefined) return;
    outcome.value = await onWatch({ below: asked.below, rise: asked.rise });
  };
  const described = isWrong.value ? `${id}-wrong` : undefined;
  return (
    <div class="field">
      <p>
        <label for={`${id}-below`}>{text('watchBelow')}</label>
      </p>
      <input
        id={`${id}-below`}
        inputMode="decimal"
        autocomplete="off"
        maxLength={20}
        defaultValue={below ?? ''}
        key={`below ${below}`}
        aria-invalid={isWrong.value}
        aria-describedby={described}
        ref={fields.below}
        onChange={() => void change()}
      />
      <p>
        <label for={`${id}-rise`}>{text('watchRise')}</label>
      </p>
      <div class="row">
        <input
          id={`${id}-rise`}
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          defaultValue={rise === null ? '' : String(rise)}
          key={`rise ${rise}`}
          aria-invalid={isWrong.value}
          aria-describedby={described}
          ref={fields.rise}
          onChange={() => void change()}
        />
        <span>{text('watchPercent')}</span>
      </div>
      {rise !== null && from !== null && <small>{text('watchFrom', from)}</small>}
      {isWrong.value && (
        <p class="wrong" role="alert" id={`${id}-wrong`}>
          {text('watchWrong')}
        </p>
      )}
      <SavedStatus outcome={outcome.value} />
    </div>
  );
}

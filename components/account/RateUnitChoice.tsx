import { formatNumber, formatPrice } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { costOf, type RateUnit } from '@/utils/money/money';
import { RadioOption } from './RadioOption';

export type RateUnitChoiceProps = {
  /** The unit as the user set it; `null` leaves it to what charges show. */
  set: RateUnit | null;
  /** Learnt from the charge of an order, and that order's id. */
  learnt: RateUnit | null;
  learntFrom: string | null;
  currency: string | null;
  isBusy: boolean;
  onChoose: (unit: RateUnit | null) => void;
};

/** A usual quantity and rate, to show by an example what a unit means. */
const example = { quantity: 500, rate: '0.50' };

function learntText({ set, learnt, learntFrom }: RateUnitChoiceProps): string {
  if (set !== null) return text('rateUnitLearnOff');
  if (learnt === null) return text('rateUnitNotLearnt');
  return learntFrom === null
    ? text(`rateUnitLearnt_${learnt}`)
    : text(`rateUnitLearntFrom_${learnt}`, privateText(learntFrom));
}

/** The quantity that the panel's `rate` is the price of: learnt from charges, or set by the user. */
export function RateUnitChoice(props: RateUnitChoiceProps) {
  const { set, currency, isBusy, onChoose } = props;
  const option = (unit: RateUnit | null, title: string, words: string) => (
    <RadioOption
      name="rate-unit"
      isChosen={set === unit}
      title={title}
      words={words}
      onChoose={() => onChoose(unit)}
    />
  );
  const exampleOf = (unit: RateUnit) =>
    text(
      'rateUnitExample',
      formatNumber(example.quantity),
      example.rate,
      formatPrice(costOf(example.rate, example.quantity, unit), currency),
    );
  return (
    <div class="field" role="radiogroup" aria-label={text('rateUnit')} aria-busy={isBusy}>
      {option(null, text('rateUnitLearn'), learntText(props))}
      <div class="pairs">
        {option('perThousand', text('rateUnit_perThousand'), exampleOf('perThousand'))}
        {option('perOne', text('rateUnit_perOne'), exampleOf('perOne'))}
      </div>
    </div>
  );
}

import { isErrorName } from '@/utils/errors';
import { formatMoney, formatNumber, formatTime, plural } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { shortDay } from '@/utils/i18n/short-day';
import { text } from '@/utils/i18n/text';
import { compareMoney, readDecimal, subtractMoney } from '@/utils/money/money';
import type { OrderStep } from '@/utils/orders/order';
import { statusLabel } from '@/utils/orders/order-label';
import { groupSteps } from '@/utils/orders/step-groups';
import { Sentence } from '../ui/Sentence';

export type OrderTimelineProps = {
  steps: OrderStep[];
  currency: string | null;
  now: number;
};

/** A balance as it was read, and by how much it differs from the one before. */
function balanceText(amount: string, before: string | null, currency: string | null): string {
  const money = formatMoney(amount, currency);
  if (before === null) return text('stepBalance', money);
  const order = compareMoney(amount, before);
  if (order === 0) return text('stepBalanceSame', money);
  const [less, more] = order < 0 ? [amount, before] : [before, amount];
  const difference = formatMoney(subtractMoney(more, less), currency);
  return text(order < 0 ? 'stepBalanceLess' : 'stepBalanceMore', money, difference);
}

/** A step's text for a person: an amount as money, a status word in their language, all else as it is. */
function detailText({ kind, text: words }: OrderStep, currency: string | null): string | null {
  if (words === null) return null;
  if (kind === 'status') return statusLabel(words);
  if (isErrorName(words)) return text(`error_${words}`, '');
  const amount = readDecimal(words);
  return amount === null ? privateText(words) : text('stepBalance', formatMoney(amount, currency));
}

/** The figures that came with a status, as far as there were any. */
function StepFigures({ step, currency }: { step: OrderStep; currency: string | null }) {
  const { charge, startCount, remains } = step;
  const figures = [
    charge === undefined ? null : text('stepCharge', formatMoney(charge, currency)),
    startCount === undefined ? null : text('stepStartCount', formatNumber(startCount)),
    remains === undefined ? null : plural('stepRemains', remains),
  ];
  return <small>{figures.filter((figure) => figure !== null).join(' · ')}</small>;
}

function StepText({
  step,
  before,
  currency,
}: {
  step: OrderStep;
  before: string | null;
  currency: string | null;
}) {
  const { kind, text: words } = step;
  const amount = kind === 'balance' || kind === 'checked' ? readDecimal(words) : null;
  if (amount !== null) return <>{balanceText(amount, before, currency)}</>;
  if (kind === 'placed' && words !== null) {
    return <Sentence of="step_placedAs" values={[<bdi key="id">{privateText(words)}</bdi>]} />;
  }
  if (kind === 'attached' && words !== null) {
    return <Sentence of="step_attachedId" values={[<bdi key="id">{privateText(words)}</bdi>]} />;
  }
  if (kind === 'imported' && words !== null) {
    return <Sentence of="step_importedId" values={[<bdi key="id">{privateText(words)}</bdi>]} />;
  }
  const detail = detailText(step, currency);
  if (detail === null) return <>{text(`step_${kind}`)}</>;
  if (kind === 'status') {
    return (
      <>
        <bdi>{detail}</bdi> <StepFigures step={step} currency={currency} />
      </>
    );
  }
  return <Sentence of="stepWith" values={[text(`step_${kind}`), <bdi key="detail">{detail}</bdi>]} />;
}

/** The steps of an order, oldest first; the day is said where it is not today. */
export function OrderTimeline({ steps, currency, now }: OrderTimelineProps) {
  const isToday = (at: number) => new Date(at).toDateString() === new Date(now).toDateString();
  let balance: string | null = null;
  return (
    <ol class="steps">
      {groupSteps(steps).map(({ step, count, lastAt }, index) => {
        const before = balance;
        const carriesBalance = step.kind === 'balance' || step.kind === 'checked' || step.kind === 'sent';
        balance = (carriesBalance ? readDecimal(step.text) : null) ?? balance;
        return (
          <li key={`${step.at}-${index}`}>
            <time dateTime={new Date(step.at).toISOString()}>
              {isToday(step.at) ? '' : `${shortDay(step.at, now)}, `}
              {formatTime(step.at, true)}
            </time>{' '}
            <span>
              <StepText step={step} before={before} currency={currency} />
              {count > 1 && <small> {plural('stepRepeated', count, formatTime(lastAt, true))}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { Notice } from '@/components/ui/Notice';
import { Sentence } from '@/components/ui/Sentence';
import { formatNumber, formatPrice } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import { limitsText } from '@/utils/services/limits-text';
import { isSameOffer, type Service } from '@/utils/services/service';
import { now } from '../clock';
import type { Draft } from '../draft';
import { recentOrders } from './catalogue';
import { isConfirmable } from './place-order';
import { orderRemedies } from './remedies';

/** A name that is written from right to left must not turn the sentence around. */
const named = (words: string | null) => (
  <strong key={words}>
    <bdi>{words ?? text('none')}</bdi>
  </strong>
);

const rateText = (rate: string | null) => (rate === null ? text('unknown') : formatPrice(rate, null));

/** Names what the panel changed since the user saw the offer, old and new. */
function OfferChange({ before, after }: { before: NonNullable<Draft['shown']>; after: Service }) {
  return (
    <Notice tone="warn" icon="warning" role="alert">
      <h2>{text('error_offerChanged')}</h2>
      {(['name', 'category', 'type'] as const)
        .filter((field) => before[field] !== after[field])
        .map((field) => (
          <p key={field}>
            <Sentence of={`offerWas_${field}`} values={[named(before[field]), named(after[field])]} />
          </p>
        ))}
      {before.rate !== after.rate && <p>{text('rateWasIs', rateText(before.rate), rateText(after.rate))}</p>}
      {(before.min !== after.min || before.max !== after.max) && (
        <p>{text('limitsWereAre', limitsText(before), limitsText(after))}</p>
      )}
    </Notice>
  );
}

/** Names the order that this one would repeat, by its id or uuid: its link may be written in another way. */
function FirstOrder({ service, id }: { service: string; id: string | null }) {
  const first = recentOrders.value.find(
    (order) => order.service === service && (order.id ?? order.uuid) === id,
  );
  if (!first) return null;
  const age = relativeTime(first.createdAt, now.value);
  const [channel, order] = [first.channel, first.id ?? '–'].map(privateText) as [string, string];
  return <p>{text('firstOrder', formatNumber(first.quantity), channel, order, age)}</p>;
}

/** Facts to know before the press: a changed offer, an unsettled order, why the last press sent nothing. */
export function ReviewNotices({ draft, service }: { draft: Draft; service: Service }) {
  const { problem, shown, confirmed } = draft;
  const isChanged = shown !== null && !isSameOffer(shown, service);
  const isWarning = problem !== null && (isConfirmable(problem.name) || problem.name === 'orderUnsettled');
  return (
    <>
      {isChanged && <OfferChange before={shown} after={service} />}
      {confirmed.includes('orderUnsettled') && (
        <Notice tone="warn" icon="question" role="alert">
          <h2>{text('error_orderUnsettled')}</h2>
          <p>{text('unsettledAgainHint')}</p>
        </Notice>
      )}
      {problem !== null && !(isChanged && problem.name === 'offerChanged') && (
        <ErrorNotice
          {...problem}
          {...(problem.name === 'passphraseNeeded' && { icon: 'lock' })}
          tone={problem.name === 'passphraseNeeded' ? 'plain' : isWarning ? 'warn' : 'bad'}
          remedies={isConfirmable(problem.name) ? {} : orderRemedies}
        >
          {problem.name === 'orderedMinutesAgo' && <FirstOrder service={service.id} id={problem.detail} />}
        </ErrorNotice>
      )}
    </>
  );
}

import { useEffect } from 'preact/hooks';
import { ReviewView } from '@/components/placing/ReviewView';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { Notice } from '@/components/ui/Notice';
import { formatMoney } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text, type TextKey } from '@/utils/i18n/text';
import { coverOf, estimate } from '@/utils/money/estimate';
import { isSameOffer, type Service, offerOf } from '@/utils/services/service';
import type { Snapshot } from '@/utils/snapshot';
import { leftText } from '@/utils/spending/limit-lines';
import { limitError } from '@/utils/spending/limit-text';
import { rateSinceText, recordText } from '@/utils/spending/record-text';
import { now } from '../clock';
import type { Draft } from '../draft';
import { showInStep } from '../hiding';
import { isOffline } from '../offline';
import { catalogue, findService } from './catalogue';
import { checkForm, type FormOrder } from './check-form';
import { estimateRows } from './estimate-rows';
import { leftFor, refusalOf } from './limits';
import { acceptedPassphrase, asksForPassphrase } from './passphrase';
import { PassphraseStep } from './PassphraseStep';
import { isConfirmable, isPlacing, placeOrder } from './place-order';
import { records } from './records';
import { orderRemedies } from './remedies';
import { editOrder } from './review-order';
import { ReviewNotices } from './ReviewNotices';

/** Older than this it was not read for this review, or the review has stood too long to be sure. */
const sureMs = 60_000;

const isSure = (readAt: number, time: number) => Math.abs(time - readAt) < sureMs;

function balanceCheck({ balance }: Snapshot, time: number): { text: string; isGood: boolean } {
  if (balance === null) return { text: text('checkBalanceNone'), isGood: false };
  const said = text(
    'checkBalance',
    relativeTime(balance.at, time),
    formatMoney(balance.amount, balance.currency),
  );
  return { text: said, isGood: isSure(balance.at, time) };
}

/** A tick is for what was read just now; an older list says its age. */
function serviceCheck({ shown }: Draft, service: Service, time: number): { text: string; isGood: boolean } {
  const readAt = catalogue.value?.readAt ?? 0;
  const when = relativeTime(readAt, time);
  if (shown !== null && !isSameOffer(shown, service)) {
    return { text: text('checkServiceChanged', when), isGood: false };
  }
  const isGood = isSure(readAt, time);
  return { text: text(isGood ? 'checkService' : 'checkServiceOld', when), isGood };
}

/** What the account has seen of the service, and how its rate stands to that of the last order. */
function recordChecks(service: Service): { text: string; isGood: boolean }[] {
  const record = records.value.get(service.id);
  return [rateSinceText(record, service.rate), recordText(record)].flatMap((said) =>
    said === null ? [] : [{ text: said, isGood: false }],
  );
}

const checksOf = (draft: Draft, service: Service, snapshot: Snapshot, order: FormOrder, time: number) => [
  balanceCheck(snapshot, time),
  serviceCheck(draft, service, time),
  ...recordChecks(service),
  ...leftFor(snapshot, order).map((left) => ({ text: leftText(left), isGood: false })),
  { text: text('checkOnce'), isGood: false },
];

function confirmLabel({ problem, confirmed }: Draft, mayLackBalance: boolean): TextKey {
  if (problem !== null && isConfirmable(problem.name)) return `confirm_${problem.name}`;
  if (mayLackBalance) return 'confirm_priceNeedsConfirming';
  return confirmed.includes('orderUnsettled') ? 'confirm_orderUnsettled' : 'placeOrder';
}

/** The review, with exactly what a press sends. */
export function ReviewStep({ draft, snapshot }: { draft: Draft; snapshot: Snapshot }) {
  useEffect(
    () => () => {
      acceptedPassphrase.value = '';
    },
    [],
  );
  const service = findService(draft.service);
  const checked = checkForm(draft, service);
  if ('errors' in checked || service === null) return null;
  const { order } = checked;
  const offer = offerOf(service);
  const unit = snapshot.account?.rateUnit ?? null;
  const cover = coverOf(estimate(offer.rate, order.quantity, unit, snapshot.balance?.amount ?? null));
  const mayLackBalance = cover === 'onlyCheaper';
  const isShort = cover === 'notCovered' && snapshot.balance !== null;
  const refusal = refusalOf(snapshot, order, service, order.quantity);
  const refused = isShort || refusal === null ? null : limitError(refusal, now.value);
  const isBlocked =
    draft.problem !== null &&
    ['orderUnsettled', 'alreadySent', 'beingPlaced', 'stillWaiting'].includes(draft.problem.name);
  return (
    <ReviewView
      sent={{ ...order, serviceName: service.name, keyEnd: snapshot.account?.keyEnd ?? '' }}
      rows={estimateRows(service, order.quantity, snapshot).toReversed()}
      checks={checksOf(draft, service, snapshot, order, now.value)}
      notices={
        <>
          <ReviewNotices draft={draft} service={service} />
          {asksForPassphrase(draft.problem?.name) && <PassphraseStep key={draft.uuid} />}
          {mayLackBalance && draft.problem === null && (
            <ErrorNotice name="priceNeedsConfirming" detail={null} tone="warn" role="status" />
          )}
          {isShort && draft.problem?.name !== 'balanceTooLow' && (
            <ErrorNotice name="balanceTooLow" detail={null} />
          )}
          {refused !== null && draft.problem?.name !== refused.name && (
            <ErrorNotice {...refused} remedies={orderRemedies}>
              {unit === null && <p>{text('limitDearer')}</p>}
            </ErrorNotice>
          )}
          {isOffline.value && draft.problem?.name !== 'noConnection' && (
            <Notice icon="offline" role="status">
              <p>{text('offlineForm')}</p>
            </Notice>
          )}
        </>
      }
      confirm={confirmLabel(draft, mayLackBalance)}
      shown={JSON.stringify([draft.uuid, draft.problem?.name, offer, mayLackBalance, isHiding()])}
      isBarred={isShort || refused !== null || isBlocked}
      isPlacing={isPlacing.value}
      onShow={isHiding() ? showInStep : null}
      onBack={editOrder}
      onPlace={() =>
        void placeOrder(
          { ...order, confirmed: mayLackBalance ? ['priceNeedsConfirming'] : [] },
          snapshot.account?.id ?? '',
          offer,
        )
      }
    />
  );
}

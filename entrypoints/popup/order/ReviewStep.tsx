import { ReviewView } from '@/components/placing/ReviewView';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text, type TextKey } from '@/utils/i18n/text';
import { coverOf, estimate } from '@/utils/money/estimate';
import { isSameOffer, type Service, offerOf } from '@/utils/services/service';
import type { Snapshot } from '@/utils/snapshot';
import { now } from '../clock';
import type { Draft } from '../draft';
import { isOffline } from '../offline';
import { findService } from './catalogue';
import { checkForm } from './check-form';
import { estimateRows } from './estimate-rows';
import { isConfirmable, isPlacing, placeOrder } from './place-order';
import { editOrder } from './review-order';
import { ReviewNotices } from './ReviewNotices';

function balanceCheck({ balance }: Snapshot, time: number): { text: string; isGood: boolean } {
  if (balance === null) return { text: text('checkBalanceNone'), isGood: false };
  return { text: text('checkBalance', relativeTime(balance.at, time), balance.text), isGood: true };
}

function checksOf(draft: Draft, service: Service, snapshot: Snapshot, time: number) {
  const isSame = draft.shown === null || isSameOffer(draft.shown, service);
  return [
    balanceCheck(snapshot, time),
    isSame
      ? { text: text('checkService'), isGood: true }
      : { text: text('checkServiceChanged'), isGood: false },
    { text: text('checkOnce'), isGood: false },
  ];
}

function confirmWord({ problem, confirmed }: Draft): TextKey {
  if (problem !== null && isConfirmable(problem.name)) return `confirm_${problem.name}`;
  return confirmed.includes('orderUnsettled') ? 'confirm_orderUnsettled' : 'placeOrder';
}

/** The review, with exactly what a press sends. */
export function ReviewStep({ draft, snapshot }: { draft: Draft; snapshot: Snapshot }) {
  const service = findService(draft.service);
  const checked = checkForm(draft, service);
  if ('errors' in checked || service === null) return null;
  const { order } = checked;
  const offer = offerOf(service);
  const unit = snapshot.account?.rateUnit ?? null;
  const cover = coverOf(estimate(offer.rate, order.quantity, unit, snapshot.balance?.amount ?? null));
  const isBarred = cover === 'notCovered' && snapshot.balance !== null;
  const isBlocked =
    draft.problem !== null && ['orderUnsettled', 'alreadySent', 'beingPlaced'].includes(draft.problem.name);
  return (
    <ReviewView
      sent={{ ...order, serviceName: service.name, keyEnd: snapshot.account?.keyEnd ?? '' }}
      rows={estimateRows(service, order.quantity, snapshot).toReversed()}
      checks={checksOf(draft, service, snapshot, now.value)}
      notices={
        <>
          <ReviewNotices draft={draft} service={service} />
          {isBarred && draft.problem?.name !== 'balanceTooLow' && (
            <ErrorNotice name="balanceTooLow" detail={null} />
          )}
          {isOffline.value && draft.problem?.name !== 'noConnection' && (
            <ErrorNotice name="noConnection" detail={null} role="status" />
          )}
        </>
      }
      confirm={confirmWord(draft)}
      shown={JSON.stringify([draft.uuid, draft.problem?.name, offer])}
      isBarred={isBarred || isBlocked || isOffline.value}
      isPlacing={isPlacing.value}
      onBack={editOrder}
      onPlace={() => void placeOrder(order, snapshot.account?.id ?? '', offer)}
    />
  );
}

import { useEffect } from 'preact/hooks';
import { PlacedView } from '@/components/placing/PlacedView';
import { platformNames } from '@/utils/channels/platforms';
import { copyText } from '@/utils/copy-text';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { compareMoney, subtractMoney } from '@/utils/money/money';
import type { Order } from '@/utils/orders/order';
import { orderLabel } from '@/utils/orders/order-label';
import type { Snapshot } from '@/utils/snapshot';
import { knownTab } from '../active-tab';
import { newDraft } from '../draft';
import { dropDraftOf, openDraft } from '../drafts';
import { said } from '../said';
import { markSeen } from '../see-news';
import { snapshot } from '../snapshot';
import { view } from '../view';
import { closeOutcome } from './close-outcome';
import { TwiceNotice } from './TwiceNotice';

/** The panel's charge; before it is known, by how much the balance fell since. */
function chargeOf(
  { report, balanceBefore, sentAt, currency }: Order,
  balance: Snapshot['balance'] | undefined,
) {
  if (report?.charge) return { text: formatMoney(report.charge, report.currency ?? currency), hint: null };
  const isLater = balance && balanceBefore && sentAt !== null && balance.at > sentAt;
  const hasFallen = isLater && compareMoney(balance.amount, balanceBefore.amount) < 0;
  const fall = hasFallen ? formatMoney(subtractMoney(balanceBefore.amount, balance.amount), currency) : null;
  return { text: text('chargeUnknown'), hint: fall === null ? null : text('balanceFell', fall) };
}

function startNew({ platform, channel, uuid }: Order): void {
  markSeen(uuid);
  openDraft(newDraft(platform && { platform, name: channel }, knownTab(), Date.now()));
  view.value = { name: 'order' };
}

export function PlacedPage({ order }: { order: Order }) {
  useEffect(() => {
    dropDraftOf(order.uuid);
    said.value = order.id === null ? text('placedTitle') : text('placedSaid', privateText(order.id));
  }, [order.uuid]);
  const balance = snapshot.value?.balance;
  return (
    <PlacedView
      id={order.id ?? '–'}
      serviceName={order.serviceName}
      channel={order.channel}
      platformName={order.platform && platformNames[order.platform]}
      quantityText={formatNumber(order.quantity)}
      charge={chargeOf(order, balance)}
      statusText={orderLabel(order)}
      balanceText={balance?.text ?? null}
      notice={<TwiceNotice order={order} />}
      onCopy={copyText}
      onNew={() => startNew(order)}
      onDone={() => closeOutcome(order.uuid)}
    />
  );
}

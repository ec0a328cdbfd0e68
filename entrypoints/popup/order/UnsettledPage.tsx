import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { UnsettledView, type UnsettledViewProps } from '@/components/placing/UnsettledView';
import { platformNames } from '@/utils/channels/platforms';
import type { Command, Outcome } from '@/utils/command';
import { formatNumber } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { RateUnit } from '@/utils/money/money';
import { estimateText } from '@/utils/orders/estimate-text';
import type { Order } from '@/utils/orders/order';
import { sendCommand } from '@/utils/send-command';
import { nextCheckOf } from '@/utils/snapshot';
import { knownTab } from '../active-tab';
import { now } from '../clock';
import { dropDraftOf, openDraft } from '../drafts';
import { markSeen } from '../see-news';
import { readSnapshotAgain, snapshot } from '../snapshot';
import { view } from '../view';
import { closeOutcome } from './close-outcome';
import { draftOfOrder } from './draft-of-order';
import { TwiceNotice } from './TwiceNotice';

/** The panel's own word that it took the order is more than what the balance shows. */
function standOf({ state, steps }: Order): UnsettledViewProps['stand'] {
  if (state === 'placedIdLost') return steps.some(({ kind }) => kind === 'balance') ? 'idLost' : 'accepted';
  if (state === 'ambiguous' || state === 'notPlaced' || state === 'dismissed') return state;
  return 'unknown';
}

function summaryOf(order: Order, unit: RateUnit | null): string {
  const { quantity, platform } = order;
  const channel = privateText(order.channel);
  const amount = formatNumber(quantity);
  const where = platform && platformNames[platform];
  const what = where ? text('summaryOn', amount, channel, where) : text('summary', amount, channel);
  const cost = estimateText(order, unit);
  return cost === null ? what : [what, text('summaryEstimate', cost)].join(' · ');
}

/** Orders the same again: the form, filled in, with the word that the other one is not settled. */
function orderAgain(order: Order): void {
  markSeen(order.uuid);
  const again = draftOfOrder(order, knownTab(), Date.now());
  openDraft({ ...again, confirmed: ['orderUnsettled'] });
  view.value = { name: 'order' };
}

/** An order that is not settled, with what can be done about it. */
export function UnsettledPage({ order }: { order: Order }) {
  useEffect(() => dropDraftOf(order.uuid), [order.uuid]);
  const isBusy = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);
  const run = async (command: Command, isLast: boolean) => {
    isBusy.value = true;
    outcome.value = await sendCommand(command);
    await readSnapshotAgain();
    isBusy.value = false;
    if (isLast && outcome.value.ok) closeOutcome(order.uuid);
  };
  const { value } = outcome;
  const { uuid } = order;
  return (
    <UnsettledView
      order={order}
      stand={standOf(order)}
      summary={summaryOf(order, snapshot.value?.account?.rateUnit ?? null)}
      nextCheckAt={nextCheckOf(snapshot.value, order.uuid)}
      now={now.value}
      notice={<TwiceNotice order={order} />}
      isBusy={isBusy.value}
      error={value === null || value.ok ? null : { name: value.error, detail: value.detail }}
      onAttach={(id) => void run({ type: 'attachOrderId', uuid, id }, false)}
      onDismiss={() => void run({ type: 'dismissOrder', uuid }, true)}
      onOrderAgain={() => orderAgain(order)}
      onBack={() => closeOutcome(uuid)}
    />
  );
}

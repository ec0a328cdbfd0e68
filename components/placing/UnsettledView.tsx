import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text, type TextKey } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { hasDoubtedRefusal, hasUnreadableAnswer } from '@/utils/orders/unreadable-answer';
import { AttachForm, type AttachFormProps } from '../orders/AttachForm';
import { OrderEvidence } from '../orders/OrderEvidence';
import { OrderTimeline } from '../orders/OrderTimeline';
import { Notice } from '../ui/Notice';
import { PanelLink } from '../ui/PanelLink';
import { Sentence } from '../ui/Sentence';
import { useArmed } from '../ui/use-armed';
import { ViewHeader } from '../ui/ViewHeader';

export type UnsettledViewProps = Omit<AttachFormProps, 'offeredId' | 'hasFocus'> & {
  order: Order;
  /** Chooses the title, which says no more than is known. */
  stand: 'unknown' | 'idLost' | 'accepted' | 'ambiguous' | 'notPlaced' | 'dismissed';
  summary: string;
  /** When the balance is checked next for its sake (milliseconds since 1970). */
  nextCheckAt: number | null;
  now: number;
  /** Stands before everything else. */
  notice: ComponentChildren;
  onOrderAgain: () => void;
  onDismiss: () => void;
  onBack: () => void;
};

function hintOf(order: Order, stand: UnsettledViewProps['stand']): TextKey {
  if (stand !== 'unknown') return `unsettledHint_${stand}`;
  if (hasDoubtedRefusal(order)) return 'unsettledHint_refused';
  return hasUnreadableAnswer(order) ? 'unsettledHint_unreadable' : 'unsettledHint_unknown';
}

/** An order of which nobody knows for certain whether it was placed, or under which id: what is known, and what can be done. */
export function UnsettledView(props: UnsettledViewProps) {
  const { order, stand, isBusy } = props;
  const isAsked = useSignal(false);
  const hasForm = isAsked.value || stand === 'idLost' || stand === 'accepted' || order.offeredId !== null;
  const isArmed = useArmed([order.uuid, stand, hasForm].join());
  const isHeld = isBusy || !isArmed;
  const again = (
    <button type="button" class="fill" aria-disabled={isHeld} onClick={() => isHeld || props.onOrderAgain()}>
      {text('orderAgainDots')}
    </button>
  );
  const dismiss = stand !== 'dismissed' && (
    <button
      type="button"
      class={hasForm ? 'fill quiet' : 'quiet'}
      aria-disabled={isHeld}
      onClick={() => isHeld || props.onDismiss()}
    >
      {text('dismiss')}
    </button>
  );
  return (
    <>
      <ViewHeader title={text('unsettledTitle')} onBack={props.onBack} isBackHeld={!isArmed} />
      <main aria-busy={isBusy}>
        {props.notice}
        <Notice tone="warn" icon="question" role="alert">
          <h2>{text(`unsettled_${stand}`)}</h2>
          <p>
            <Sentence of={hintOf(order, stand)} values={[<PanelLink key="panel" />]} />
          </p>
        </Notice>
        <p>
          <bdi>{order.serviceName}</bdi>
          <br />
          <small>{props.summary}</small>
        </p>
        <section class="field" aria-labelledby="known">
          <h2 id="known">{text('orderKnown')}</h2>
          <OrderTimeline steps={order.steps} currency={order.currency} now={props.now} />
          <OrderEvidence order={order} nextCheckAt={props.nextCheckAt} now={props.now} />
        </section>
        {hasForm && <AttachForm {...props} offeredId={order.offeredId} hasFocus={isAsked.value} />}
      </main>
      {hasForm ? (
        <footer>
          {again} {dismiss}
        </footer>
      ) : (
        <footer class="stack">
          <div class="row">
            <button
              type="button"
              class="fill"
              aria-disabled={!isArmed}
              onClick={() => isArmed && (isAsked.value = true)}
            >
              {text('attachId')}
            </button>{' '}
            {again}
          </div>
          {dismiss}
        </footer>
      )}
    </>
  );
}

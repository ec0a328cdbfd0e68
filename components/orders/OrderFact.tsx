import { isErrorName } from '@/utils/errors';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Notice } from '../ui/Notice';
import { Sentence } from '../ui/Sentence';

/** A special ending of an order, or that nobody knows it. */
export function OrderFact({ order }: { order: Order }) {
  const { state, error } = order;
  if (state === 'rejected' || state === 'notSent') {
    if (error === null) return null;
    if (isErrorName(error.name)) {
      return (
        <ErrorNotice name={error.name} detail={error.message === '' ? null : error.message} role="status" />
      );
    }
    return (
      <Notice tone="bad" icon="warning">
        <h2>{text(`state_${state}`)}</h2>
        <p>
          <Sentence of="panelAnswer" values={[<bdi key="answer">{privateText(error.message)}</bdi>]} />
        </p>
      </Notice>
    );
  }
  if (state === 'intent' || state === 'sending' || state === 'placed') return null;
  return (
    <Notice
      tone={state === 'dismissed' ? 'plain' : 'warn'}
      icon={state === 'dismissed' ? 'info' : 'question'}
    >
      <h2>{text(`orderFact_${state}`)}</h2>
      <p>{text(`orderFactHint_${state}`)}</p>
    </Notice>
  );
}

import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Outcome } from '@/utils/command';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Order } from '@/utils/orders/order';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PanelLink } from '../ui/PanelLink';
import { PrivateInput } from '../ui/PrivateInput';
import { Sentence } from '../ui/Sentence';
import { useArmed } from '../ui/use-armed';

export type OrderSettlingProps = {
  order: Order;
  onAttach: (id: string) => Promise<Outcome>;
  onDismiss: () => Promise<Outcome>;
};

/** The two ways in which the user settles an order: the id from the panel's site, or letting it go. */
export function OrderSettling({ order, onAttach, onDismiss }: OrderSettlingProps) {
  const field = useId();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const busy = useSignal<'attach' | 'dismiss' | null>(null);
  const isEmpty = useSignal(false);
  const problem = useSignal<Extract<Outcome, { ok: false }> | null>(null);

  const isHeld = !useArmed(`${order.uuid} ${order.state}`) || busy.value !== null;

  const run = async (which: 'attach' | 'dismiss', act: () => Promise<Outcome>) => {
    busy.value = which;
    problem.value = null;
    const outcome = await act();
    busy.value = null;
    if (outcome.ok) return;
    problem.value = outcome;
    if (which === 'attach') input.current?.focus();
  };
  useEffect(() => {
    if (problem.value !== null) form.current?.querySelector('.notice')?.scrollIntoView({ block: 'nearest' });
  }, [problem.value]);
  const attach = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = input.current?.value.trim() ?? '';
    isEmpty.value = id === '';
    if (isEmpty.value) input.current?.focus();
    else if (!isHeld) void run('attach', () => onAttach(id));
  };
  const isWrong = isEmpty.value || problem.value !== null;

  return (
    <form ref={form} class="field" onSubmit={attach} aria-busy={busy.value !== null} noValidate>
      <label for={field}>{text('orderAttachId')}</label>
      <PrivateInput
        id={field}
        input={input}
        spellcheck={false}
        maxLength={100}
        initial={order.offeredId ?? ''}
        aria-invalid={isWrong}
        aria-describedby={`${field}-hint`}
      />
      {isEmpty.value && (
        <p class="wrong" role="alert">
          {text('orderIdMissing')}
        </p>
      )}
      {problem.value !== null && <ErrorNotice name={problem.value.error} detail={problem.value.detail} />}
      <p class="hint" id={`${field}-hint`}>
        {order.offeredId !== null && (
          <>
            <Sentence of="orderOffered" values={[<bdi key="id">{privateText(order.offeredId)}</bdi>]} />{' '}
          </>
        )}
        <Sentence of="orderAttachHint" values={[<PanelLink key="panel" />]} />
      </p>
      <div class="row wrap">
        <button class="primary" aria-disabled={isHeld}>
          {text(busy.value === 'attach' ? 'orderAttaching' : 'orderAttach')}
        </button>
        {order.state !== 'dismissed' && (
          <button
            type="button"
            class="quiet"
            aria-disabled={isHeld}
            onClick={() => {
              if (!isHeld) void run('dismiss', onDismiss);
            }}
          >
            {text('orderDismiss')}
          </button>
        )}
      </div>
      {order.state !== 'dismissed' && <p class="hint">{text('orderDismissHint')}</p>}
    </form>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { useArmed } from '../ui/use-armed';
import { ViewHeader } from '../ui/ViewHeader';
import { EstimateTable, type EstimateRow } from './EstimateTable';
import { IntervalField, type IntervalFieldProps } from './IntervalField';
import { LinkField, type LinkFieldProps } from './LinkField';
import { QuantityField, type QuantityFieldProps } from './QuantityField';
import { ServiceField, type ServiceFieldProps } from './ServiceField';

type FormField = 'service' | 'link' | 'quantity' | 'interval';

export type OrderFormProps = {
  balanceText: string | null;
  /** Why an order was not placed, or what an address lacks; above the form. */
  notices: ComponentChildren;
  /** Changes with what the notices say, which goes away as soon as the user goes on; `null` where there is nothing. */
  noticed: string | null;
  service: Omit<ServiceFieldProps, 'input' | 'error'>;
  link: Omit<LinkFieldProps, 'control' | 'error'>;
  quantity: Omit<QuantityFieldProps, 'input' | 'error'>;
  interval: Omit<IntervalFieldProps, 'input' | 'error'>;
  /** For each wrong field what is right, once the review was asked for. */
  errors: Partial<Record<FormField, string>>;
  /** Goes up with every press on "Review order" that found something wrong: the first wrong field takes the focus. */
  wrongPresses: number;
  /** The field that takes the focus when the form opens; without one the title does. */
  firstField: FormField | null;
  /** `null` until a service is chosen. */
  rows: EstimateRow[] | null;
  estimateHint: ComponentChildren;
  /** The estimate in one sentence, once typing rests: it is read out. */
  spokenEstimate: string;
  isBusy: boolean;
  onBack: () => void;
  onReview: () => void;
};

/** Where an order is filled in. */
export function OrderForm(props: OrderFormProps) {
  const { errors, wrongPresses, firstField, isBusy } = props;
  const service = useRef<HTMLInputElement>(null);
  const link = useRef<HTMLElement>(null);
  const quantity = useRef<HTMLInputElement>(null);
  const interval = useRef<HTMLInputElement>(null);
  const isArmed = useArmed(`${props.noticed}`) || props.noticed === null;
  const isHeld = !isArmed || isBusy;
  const inputs = { service, link, quantity, interval };

  useLayoutEffect(() => {
    const order = ['service', 'link', 'quantity', 'interval'] as const;
    const wrong = wrongPresses > 0 ? order.find((field) => errors[field] !== undefined) : undefined;
    const field = wrong ?? firstField;
    if (field !== null) inputs[field].current?.focus();
  }, [wrongPresses]);

  return (
    <>
      <ViewHeader
        title={text('newOrder')}
        onBack={props.onBack}
        isBackHeld={!isArmed}
        balanceText={props.balanceText}
        isFocusElsewhere={firstField !== null || wrongPresses > 0}
      />
      <main aria-busy={isBusy}>
        {props.notices}
        <form
          id="order"
          class="fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isHeld) props.onReview();
          }}
        >
          <ServiceField
            {...props.service}
            onPropose={() => {
              props.service.onPropose();
              quantity.current?.focus();
            }}
            input={service}
            error={errors.service}
          />
          <LinkField {...props.link} control={link} error={errors.link} />
          <div class="pair">
            <QuantityField {...props.quantity} input={quantity} error={errors.quantity} />
            <IntervalField {...props.interval} input={interval} error={errors.interval} />
          </div>
          {props.rows !== null && <EstimateTable rows={props.rows}>{props.estimateHint}</EstimateTable>}
          <p class="hide" role="status">
            {props.spokenEstimate}
          </p>
        </form>
      </main>
      <footer>
        <button class="primary" form="order" aria-disabled={isHeld}>
          {text(isBusy ? 'reviewChecking' : 'reviewOrder')}
        </button>
      </footer>
    </>
  );
}

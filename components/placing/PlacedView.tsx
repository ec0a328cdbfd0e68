import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';
import { useArmed } from '../ui/use-armed';
import { ViewHeader } from '../ui/ViewHeader';

export type PlacedViewProps = {
  id: string;
  serviceName: string;
  channel: string;
  platformName: string | null;
  quantityText: string;
  /** The panel's charge, or what is known until there is one. */
  charge: { text: string; hint: string | null };
  statusText: string;
  balanceText: string | null;
  /** Stands before everything else. */
  notice: ComponentChildren;
  onCopy: (id: string) => Promise<boolean>;
  onNew: () => void;
  onDone: () => void;
};

function OrderId({ id, onCopy }: Pick<PlacedViewProps, 'id' | 'onCopy'>) {
  const outcome = useSignal<'copied' | 'failed' | null>(null);
  return (
    <div>
      <small>{text('orderId')}</small>
      <p class="row">
        <bdi class="id">{privateText(id)}</bdi>{' '}
        <button
          type="button"
          class="quiet icon"
          aria-label={text('orderCopyId')}
          onClick={async () => (outcome.value = (await onCopy(id)) ? 'copied' : 'failed')}
        >
          <Icon name="copy" />
        </button>{' '}
        <small role="status">
          {outcome.value === 'copied' && text('orderCopied')}
          {outcome.value === 'failed' && text('orderCopyFailed')}
        </small>
      </p>
    </div>
  );
}

/** An order that the panel took: its id, and what is known of it so far. */
export function PlacedView(props: PlacedViewProps) {
  const isArmed = useArmed(props.id);
  return (
    <>
      <ViewHeader title={text('placedTitle')} balanceText={props.balanceText}>
        <Icon name="done" class="live" />
      </ViewHeader>
      <main>
        {props.notice}
        <OrderId id={props.id} onCopy={props.onCopy} />
        <dl class="sheet">
          <div>
            <dt>{text('service')}</dt>
            <dd>
              <bdi>{props.serviceName}</bdi>
            </dd>
          </div>
          <div>
            <dt>{text(props.platformName === null ? 'link' : 'channel')}</dt>
            <dd>
              <bdi>{privateText(props.channel)}</bdi> <small>{props.platformName}</small>
            </dd>
          </div>
          <div>
            <dt>{text('quantity')}</dt>
            <dd>{props.quantityText}</dd>
          </div>
          <div>
            <dt>{text('charge')}</dt>
            <dd>
              {props.charge.text}
              {props.charge.hint !== null && (
                <>
                  <br />
                  <small>{props.charge.hint}</small>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{text('status')}</dt>
            <dd>
              <bdi>{props.statusText}</bdi>
            </dd>
          </div>
        </dl>
      </main>
      <footer>
        <button type="button" aria-disabled={!isArmed} onClick={() => isArmed && props.onNew()}>
          {text('newOrder')}
        </button>{' '}
        <button
          type="button"
          class="primary"
          aria-disabled={!isArmed}
          onClick={() => isArmed && props.onDone()}
        >
          {text('done')}
        </button>
      </footer>
    </>
  );
}

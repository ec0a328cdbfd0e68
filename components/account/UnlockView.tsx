import { plural } from '@/utils/i18n/format';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';
import { UnlockForm, type UnlockFormProps } from './UnlockForm';

export type UnlockViewProps = UnlockFormProps & {
  /** One that the options page can ask; the browser's question would close the popup. */
  hasPasskey: boolean;
  /** The channel that an order form waits for, maybe without a name; `null` where none does. */
  orderFor: string | null;
  openCount: number;
  ordersHref: string;
  /** Where a key can be forgotten whose passphrase is. */
  accountHref: string;
};

/** The popup while the key is locked: one field, and what cannot be seen until it is filled in. */
export function UnlockView({
  hasPasskey,
  orderFor,
  openCount,
  ordersHref,
  accountHref,
  ...form
}: UnlockViewProps) {
  return (
    <main>
      <div class="field">
        <h1 class="row">
          <Icon name="lock" /> {text('error_locked')}
        </h1>
        <p class="hint">{openCount === 0 ? text('lockedHint') : plural('lockedOrders', openCount)}</p>
        {orderFor !== null && (
          <p class="hint">
            {orderFor === '' ? text('unlockToOrder') : text('unlockToOrderFor', privateText(orderFor))}
          </p>
        )}
      </div>
      <UnlockForm {...form} />
      <p class="row wrap">
        <a href={ordersHref} target="_blank" rel="noreferrer">
          {text('allOrders')}
        </a>
        {hasPasskey && (
          <a href={accountHref} target="_blank" rel="noreferrer">
            {text('passkeyElsewhere')}
          </a>
        )}
        <a href={accountHref} target="_blank" rel="noreferrer">
          {text('passphraseForgotten')}
        </a>
      </p>
    </main>
  );
}

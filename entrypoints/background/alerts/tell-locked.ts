import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { isOpen } from '@/utils/orders/order-state';
import { readPresent } from '../account/present';
import { mayNotify, notify } from './notify';
import { isQuiet } from './quiet-hours';

/** An update has locked the key: tells once of the open orders that nobody follows now. The badge shows it too. */
export async function tellLocked(): Promise<void> {
  const { saved, lock, orders, settings } = await readPresent();
  const open = orders.filter((order) => order.account === saved?.account && isOpen(order));
  const isWanted = settings.alerts.length > 0 && !isQuiet(settings.quietHours, Date.now());
  if (lock !== 'locked' || open.length === 0 || !isWanted || !(await mayNotify())) return;
  await notify({
    title: text('alertLocked'),
    message: plural('alertLockedOrders', open.length),
    hash: optionsHash('account'),
  });
}

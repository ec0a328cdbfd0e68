// The popup's last script, in one piece: all that is loaded once the first view has been seen.
export { KeyPage } from './KeyPage';
export { openOptionsAt } from './open-options';
export { isSent } from './order/forget-sent';
export { openAskedOrder } from './order/open-asked';
export { OrderPage } from './order/OrderPage';
export { OutcomePage } from './order/OutcomePage';
export { repeatOrder } from './order/repeat-order';
export { UnlockPage } from './UnlockPage';

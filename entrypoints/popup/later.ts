// The popup's second script, in one piece, asked for with the first view on the screen: the other views, what the popup
// does by itself then, and what a press in the first view does.
export { goOn } from './after-paint';
export { answerFalls, checkKeyAgain, refreshNow } from './ask-refresh';
export { hide } from './hide-private';
export { KeyPage } from './KeyPage';
export { lockKey } from './lock';
export { beginOrder, beginOrderFor } from './open-order';
export { openOptionsAt } from './open-options';
export { OrderPage } from './order/OrderPage';
export { OutcomePage } from './order/OutcomePage';
export { repeatOrder } from './order/repeat-order';
export { UnlockPage } from './UnlockPage';

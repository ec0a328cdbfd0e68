import { displayText } from '@/utils/display-text';
import { isErrorName } from '@/utils/errors';
import { formatMoney, formatNumber, plural } from '@/utils/format';
import { optionsHash } from '@/utils/options-address';
import { deliveredOf, type Order, type OrderState } from '@/utils/order';
import { orderWord } from '@/utils/order-word';
import { text, type TextKey } from '@/utils/text';
import type { AlertKind } from '@/utils/settings';
import type { Alert, AlertFacts } from './alert-rule';
import type { Notification } from './notify';

/** Longest text of the panel's in a notification, which shows few lines. */
const longestText = 80;

/** Text of the panel's stands in lines of its own: whatever it is written in, it moves no word of ours. */
const lines = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n');

/** What is known of an order that has no id to be named by. */
const unsettledTitles = {
  unknown: 'orderFact_unknown',
  placedIdLost: 'orderFact_placedIdLost',
  ambiguous: 'orderFact_ambiguous',
  notPlaced: 'orderFact_notPlaced',
} as const satisfies Partial<Record<OrderState, TextKey>>;

const isUntitled = (state: OrderState): state is keyof typeof unsettledTitles =>
  Object.hasOwn(unsettledTitles, state);

const orderTitle = (order: Order): string =>
  isUntitled(order.state)
    ? text(unsettledTitles[order.state])
    : text('alertOrder', displayText(order.id ?? '', longestText), orderWord(order));

function ofOrder(order: Order): Notification {
  const delivered = deliveredOf(order);
  const isPart = delivered !== null && delivered < order.quantity;
  return {
    title: orderTitle(order),
    message: lines(
      displayText(order.serviceName, longestText),
      displayText(order.channel, longestText),
      isPart ? text('alertDelivered', formatNumber(delivered), formatNumber(order.quantity)) : null,
    ),
    hash: optionsHash('orders', order.uuid),
  };
}

/** What the account has to say: the amount and the limit, or what is wrong and what it means. */
function ofAccount({ kind }: Alert, { known, settings }: AlertFacts): [title: string, message: string] {
  const { balance, problem } = known;
  if (kind === 'lowBalance' && balance !== null) {
    const { amount, currency } = balance;
    const limit = formatMoney(settings.lowBalance.limit, currency);
    return [text('alertBalance', formatMoney(amount, currency)), text('lowBalance', limit)];
  }
  const name = problem !== null && isErrorName(problem.name) ? problem.name : 'internal';
  return [text(`error_${name}`), text(`errorHint_${name}`)];
}

/** One line for each kind of thing in a summary, the most pressing first. */
function summaryLines(alerts: Alert[], facts: AlertFacts): string[] {
  const about = (kind: AlertKind) =>
    alerts.filter((alert) => alert.kind === kind && alert.uuid !== null).length;
  const ofAccounts = alerts.filter(({ uuid }) => uuid === null).map((alert) => ofAccount(alert, facts)[0]);
  const counts = (['needsUser', 'canceled', 'partial', 'completed'] as const).flatMap((kind) => {
    const count = about(kind);
    return count === 0 ? [] : [plural(`alertMany_${kind}`, count)];
  });
  return [...ofAccounts, ...counts];
}

/** The notification for these alerts, of which there is at least one: the thing itself, or a summary of many. */
export function alertWords(alerts: Alert[], facts: AlertFacts): Notification {
  const uuids = alerts.flatMap(({ uuid }) => uuid ?? []);
  const [first] = alerts;
  const order = facts.orders.find(({ uuid }) => uuid === first?.uuid);
  if (alerts.length === 1 && order !== undefined) return ofOrder(order);
  const hash = optionsHash(uuids.length === 0 ? 'account' : 'orders');
  if (alerts.length === 1 && first !== undefined) {
    const [title, message] = ofAccount(first, facts);
    return { title, message, hash };
  }
  const [title = '', ...rest] = summaryLines(alerts, facts);
  return { title, message: lines(...rest, text('alertClick')), hash };
}

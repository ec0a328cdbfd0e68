import { isErrorName } from '@/utils/errors';
import { formatMoney, formatNumber, plural } from '@/utils/i18n/format';
import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { text, type TextKey } from '@/utils/i18n/text';
import { fallText, fallWithoutAmounts } from '@/utils/ledger/fall-text';
import { subtractMoney, type Decimal } from '@/utils/money/money';
import { optionsHash, type OptionsSection } from '@/utils/options-address';
import { deliveredOf, type Order, type OrderState } from '@/utils/orders/order';
import { orderLabel } from '@/utils/orders/order-label';
import { isChargedTwice } from '@/utils/orders/order-state';
import { factsOf } from '@/utils/services/rate-watch';
import type { FavouriteChange } from '@/utils/services/service-change';
import type { AlertKind, Settings } from '@/utils/settings';
import { unansweredFalls } from '../settling/keep-ledger';
import type { Alert, AlertFacts, WatchedRate } from './alert-rule';
import type { Notification } from './notify';

/** For each text of the panel's: a notification shows few lines. */
const maxTextChars = 80;

/** The panel's text has lines of its own, so that one in a right-to-left script moves no word of ours. */
const lines = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n');

/** Titles for orders that have no id to be named by. */
const unsettledTitles = {
  unknown: 'orderFact_unknown',
  placedIdLost: 'orderFact_placedIdLost',
  ambiguous: 'orderFact_ambiguous',
  notPlaced: 'orderFact_notPlaced',
} as const satisfies Partial<Record<OrderState, TextKey>>;

const isUntitled = (state: OrderState): state is keyof typeof unsettledTitles =>
  Object.hasOwn(unsettledTitles, state);

function orderTitle(order: Order): string {
  if (isChargedTwice(order)) return text('chargedTwiceTitle');
  return isUntitled(order.state)
    ? text(unsettledTitles[order.state])
    : text('alertOrder', sanitizeText(order.id ?? '', maxTextChars), orderLabel(order));
}

/** Neither id nor channel: which order it is says the popup. */
function hiddenTitle(kind: AlertKind, order: Order): string {
  if (isChargedTwice(order)) return text('chargedTwiceTitle');
  if (isUntitled(order.state)) return text(unsettledTitles[order.state]);
  return isOrderKind(kind) ? plural(`alertMany_${kind}`, 1) : orderLabel(order);
}

function titleOf(kind: AlertKind, order: Order): string {
  return kind === 'slow'
    ? text('alertOrderSlow', sanitizeText(order.id ?? '', maxTextChars))
    : orderTitle(order);
}

function ofOrder({ kind }: Alert, order: Order, isHidden: boolean): Notification {
  const delivered = deliveredOf(order);
  const isPart = delivered !== null && delivered < order.quantity;
  return {
    title: isHidden ? hiddenTitle(kind, order) : titleOf(kind, order),
    message: lines(
      sanitizeText(order.serviceName, maxTextChars),
      isHidden ? null : sanitizeText(order.channel, maxTextChars),
      isPart ? plural('alertDelivered', delivered, formatNumber(order.quantity)) : null,
    ),
    hash: optionsHash('orders', order.uuid),
  };
}

/** Notifications are seen by whoever looks at the screen, and stand on the lock screen of some. */
const hasAmounts = ({ alertAmounts, hidesPrivate }: Settings): boolean => alertAmounts && !hidesPrivate;

/** Amount and limit where they are wanted, or the error and its meaning. */
function ofAccount({ kind }: Alert, { known, settings }: AlertFacts): [title: string, message: string] {
  const { balance, problem } = known;
  const fall = unansweredFalls(known).at(-1);
  if (kind === 'balanceFell' && fall !== undefined) {
    if (!hasAmounts(settings)) return [text('alertFellOnly'), fallWithoutAmounts(fall, Date.now())];
    const amount = formatMoney(subtractMoney(fall.from, fall.to), fall.currency);
    return [text('alertFell', amount), fallText(fall, Date.now())];
  }
  if (kind === 'lowBalance' && balance !== null) {
    if (!hasAmounts(settings)) return [text('alertBalanceLow'), text('alertBalanceLowHint')];
    const { amount, currency } = balance;
    const limit = formatMoney(settings.lowBalance.limit, currency);
    return [text('alertBalance', formatMoney(amount, currency)), text('lowBalance', limit)];
  }
  const name = problem !== null && isErrorName(problem.name) ? problem.name : 'internal';
  return [text(`error_${name}`), text(`errorHint_${name}`)];
}

const changeTitles = {
  rate: 'alertRate',
  gone: 'alertGone',
  new: 'alertListed',
} as const satisfies Record<FavouriteChange['kind'], TextKey>;

/** Without a currency or unit, as in the list of services: the unit of a rate may be unknown yet. */
const rateText = (rate: Decimal | null): string => rate ?? text('unknown');

/** The latest change of a favourite: its rate, or whether it is listed. */
function ofFavourite(change: FavouriteChange): Notification {
  return {
    title: text(changeTitles[change.kind]),
    message: lines(
      sanitizeText(change.name, maxTextChars),
      text('alertService', sanitizeText(change.id, maxTextChars)),
      change.kind === 'rate' ? text('alertRates', rateText(change.before), rateText(change.after)) : null,
    ),
    hash: optionsHash('services'),
  };
}

/** The rate of now against what the user set; without a unit, as for favourites. */
function ofRate({ rateWatch, now }: WatchedRate): Notification {
  const isBelow = now !== null && factsOf(rateWatch, now).includes('below');
  return {
    title: text(isBelow ? 'alertRateBelow' : 'alertRateRise'),
    message: lines(
      sanitizeText(rateWatch.name, maxTextChars),
      text('alertService', sanitizeText(rateWatch.service, maxTextChars)),
      isBelow
        ? text('alertRateBelowNow', rateText(now), rateText(rateWatch.below))
        : text('alertRates', rateText(rateWatch.from), rateText(now)),
    ),
    hash: optionsHash('services'),
  };
}

/** The most pressing first. */
const orderKinds = ['needsUser', 'canceled', 'partial', 'slow', 'completed'] as const;
const isOrderKind = (kind: AlertKind): kind is (typeof orderKinds)[number] =>
  orderKinds.some((each) => each === kind);

/** One line for each kind of alert in a summary, the most pressing first. */
function summaryLines(alerts: Alert[], facts: AlertFacts): string[] {
  const ofAccounts = alerts.filter(({ about }) => about === null).map((alert) => ofAccount(alert, facts)[0]);
  const counts = ([...orderKinds, 'rate', 'favourite'] as const).flatMap((kind) => {
    const count = alerts.filter((alert) => alert.kind === kind && alert.about !== null).length;
    return count === 0 ? [] : [plural(`alertMany_${kind}`, count)];
  });
  return [...ofAccounts, ...counts];
}

const ofServices: ReadonlySet<Alert['kind']> = new Set(['favourite', 'rate']);

/** The section that a summary opens: orders if one is in it, because there the user can do most. */
function sectionOf(alerts: Alert[]): OptionsSection {
  const hasKind = (isSo: (alert: Alert) => boolean) => alerts.some(isSo);
  if (hasKind(({ kind, about }) => about !== null && !ofServices.has(kind))) return 'orders';
  if (hasKind(({ kind }) => kind === 'balanceFell')) return 'spending';
  return hasKind(({ kind }) => ofServices.has(kind)) ? 'services' : 'account';
}

/** One alert in full, or a summary of many. There is at least one. */
export function alertText(alerts: Alert[], facts: AlertFacts): Notification {
  const hash = optionsHash(sectionOf(alerts));
  const [first, second] = alerts;
  if (first !== undefined && second === undefined) {
    const rate = facts.rates.find(
      ({ rateWatch }) => first.kind === 'rate' && rateWatch.service === first.about,
    );
    if (rate !== undefined) return ofRate(rate);
    const order = facts.orders.find(({ uuid }) => uuid === first.about);
    if (order !== undefined) return ofOrder(first, order, facts.settings.hidesPrivate);
    const change = facts.changes.find(({ id }) => first.kind === 'favourite' && id === first.about);
    if (change !== undefined) return ofFavourite(change);
    const [title, message] = ofAccount(first, facts);
    return { title, message, hash };
  }
  const [title = '', ...rest] = summaryLines(alerts, facts);
  return { title, message: lines(...rest, text('alertClick')), hash };
}

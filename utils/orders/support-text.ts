import { text } from '../i18n/text';
import { utcText } from '../i18n/utc-text';
import { quantityOf, type Order, type OrderStep } from './order';

const line = (label: string, value: string | number | null | undefined): string[] =>
  value === null || value === undefined || value === '' ? [] : [text('stepWith', label, String(value))];

function statusLine({ at, text: word, charge, startCount, remains }: OrderStep): string {
  const figures = [
    ...(startCount === undefined ? [] : [text('stepStartCount', String(startCount))]),
    ...(remains === undefined ? [] : [text('stepWith', text('csvRemains'), String(remains))]),
    ...(charge === undefined ? [] : [text('stepCharge', charge)]),
  ];
  return [utcText(at), word ?? '', ...figures].join('  ');
}

/**
 * What the site's support needs to know of an order, as text. Neither the note, which is the user's own, nor anything of
 * the account is in it. Numbers stand as the panel wrote them, times in UTC.
 */
export function supportText(order: Order): string {
  const { id, service, serviceName, link, sentAt, endedAt, steps, report } = order;
  const statuses = steps.filter(({ kind }) => kind === 'status');
  const charge = report?.charge ?? null;
  const currency = report?.currency ?? order.currency;
  return [
    ...line(text('orderId'), id ?? text('unknown')),
    ...line(text('csvService'), service),
    ...line(text('service'), serviceName),
    ...line(text('link'), link),
    ...line(text('quantity'), quantityOf(order)),
    ...line(text('supportSent'), sentAt === null ? null : utcText(sentAt)),
    ...line(text('supportAnswered'), endedAt === null ? null : utcText(endedAt)),
    ...line(text('csvStartCount'), report?.startCount),
    ...line(text('csvRemains'), report?.remains),
    ...line(text('orderCharged'), charge === null ? null : [charge, currency].filter(Boolean).join(' ')),
    ...(statuses.length === 0 ? [] : [text('supportStatuses'), ...statuses.map(statusLine)]),
  ].join('\n');
}

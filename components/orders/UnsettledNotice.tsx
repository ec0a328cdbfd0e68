import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { Notice } from '../ui/Notice';

export type UnsettledNoticeProps = {
  title: string;
  tone: 'warn' | 'bad';
  orders: Snapshot['chargedTwice'];
  /** Where all orders are: what the links lead to in a new tab. */
  ordersHref: string;
  /** Where all of these are. */
  allHref: string;
  onSee: (uuid: string) => void;
};

/** The options page has the rest. */
const maxShownOrders = 4;

/** Orders that need the user: one in its sentence, several each with its name and when it was sent. */
export function UnsettledNotice({ title, tone, orders, ordersHref, allHref, onSee }: UnsettledNoticeProps) {
  const [first, ...others] = orders;
  const see = (uuid: string) => ({
    href: `${ordersHref}/${uuid}`,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      onSee(uuid);
    },
  });
  return (
    <Notice tone={tone} icon={tone === 'bad' ? 'warning' : 'question'} role="alert">
      <h2>{title}</h2>
      {first !== undefined && others.length === 0 && (
        <>
          <p>{first.text}</p>
          <a {...see(first.uuid)}>{text('remedy_seeOrder')}</a>
        </>
      )}
      {others.length > 0 && (
        <ul>
          {orders.slice(0, maxShownOrders).map(({ uuid, name, sentText }) => (
            <li key={uuid}>
              <a {...see(uuid)}>
                <bdi>{name}</bdi>
              </a>{' '}
              <small>{sentText}</small>
            </li>
          ))}
        </ul>
      )}
      {orders.length > maxShownOrders && (
        <a href={allHref} target="_blank">
          {text('unsettledAll')}
        </a>
      )}
    </Notice>
  );
}

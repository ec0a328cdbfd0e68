import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { panelAddress } from '@/utils/panel';
import type { RatePoint } from '@/utils/services/rate-history';
import { isOrderable, type Service } from '@/utils/services/service';
import { compareIcon } from '../ui/drawings';
import { Icon } from '../ui/Icon';
import type { VirtualRows } from '../ui/use-virtual-rows';
import { HighlightedName } from './HighlightedName';
import { RateLine } from './RateLine';

export type ServiceLineProps = {
  service: Service;
  /** Those that were searched. */
  words: readonly string[];
  /** A word such as "new", where there is one. */
  note: string | null;
  /** What this account has seen of it. */
  record: string | null;
  /** Its rates over time. */
  points: readonly RatePoint[];
  now: number;
  isCompared: boolean;
  isFavourite: boolean;
  index: number;
  measure: VirtualRows['measure'];
  onFavourite: (id: string, isOn: boolean) => void;
  onOrder: (id: string) => void;
  onCompare: (id: string, isOn: boolean) => void;
};

function Limit({ value, label }: { value: number | null; label: string }) {
  return (
    <td class={value === null ? 'num hint' : 'num'} data-label={label}>
      {value === null ? text('unknown') : formatNumber(value)}
    </td>
  );
}

/** One service in the table. One that cannot be ordered by the API leads to the panel's site. */
export function ServiceLine(props: ServiceLineProps) {
  const { service, words, note, record, isFavourite, isCompared, index, measure } = props;
  const { onFavourite, onCompare, onOrder } = props;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td class="mark">
        <button
          type="button"
          class={isFavourite ? 'quiet star live' : 'quiet star'}
          aria-label={text('favouriteOf', service.name)}
          aria-pressed={isFavourite}
          onClick={() => onFavourite(service.id, !isFavourite)}
        >
          <Icon name="star" isFilled={isFavourite} />
        </button>
        <button
          type="button"
          class={isCompared ? 'quiet star live' : 'quiet star'}
          aria-label={text('compareAddOf', service.id)}
          title={text('compareAdd')}
          aria-pressed={isCompared}
          onClick={() => onCompare(service.id, !isCompared)}
        >
          <Icon name={compareIcon} isFilled={isCompared} />
        </button>
      </td>
      <td class="id">
        <bdi>{service.id}</bdi>
      </td>
      <td role="rowheader" class="what">
        <div class="row">
          <HighlightedName name={service.name} words={words} />
          {note !== null && <small>{note}</small>}
          {isOrderable(service) ? (
            <button
              type="button"
              class="chip"
              aria-label={text('servicesOrderOf', service.name)}
              onClick={() => onOrder(service.id)}
            >
              {text('orderShort')}
            </button>
          ) : (
            <small>
              <a
                href={panelAddress}
                target="_blank"
                rel="noreferrer"
                title={text('error_serviceNotOrderable')}
              >
                {text('servicesPanelOnly')}
              </a>
            </small>
          )}
        </div>
        {record !== null && (
          <small class="cut" title={record}>
            {record}
          </small>
        )}
      </td>
      <td class={service.rate === null ? 'num hint' : 'num'} data-label={text('servicesRate')}>
        {service.rate ?? text('unknown')}
        <RateLine points={props.points} now={props.now} />
      </td>
      <Limit value={service.min} label={text('servicesMin')} />
      <Limit value={service.max} label={text('servicesMax')} />
    </tr>
  );
}

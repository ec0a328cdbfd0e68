import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { panelAddress } from '@/utils/panel';
import { isOrderable, type Service } from '@/utils/services/service';
import { Icon } from '../ui/Icon';
import type { VirtualRows } from '../ui/use-virtual-rows';
import { HighlightedName } from './HighlightedName';

export type ServiceLineProps = {
  service: Service;
  /** Those that were searched. */
  words: readonly string[];
  /** A word such as "new", where there is one. */
  note: string | null;
  isFavourite: boolean;
  index: number;
  measure: VirtualRows['measure'];
  onFavourite: (id: string, isOn: boolean) => void;
  onOrder: (id: string) => void;
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
  const { service, words, note, isFavourite, index, measure, onFavourite, onOrder } = props;
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
      </td>
      <td class={service.rate === null ? 'num hint' : 'num'} data-label={text('servicesRate')}>
        {service.rate ?? text('unknown')}
      </td>
      <Limit value={service.min} label={text('servicesMin')} />
      <Limit value={service.max} label={text('servicesMax')} />
    </tr>
  );
}

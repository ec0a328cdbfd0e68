import type { Platform } from '@/utils/channels/platform-name';
import { platformNames } from '@/utils/channels/platforms';
import { formatNumber, formatPrice } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { readTypedAmount } from '@/utils/i18n/typed-number';
import { noFilter, readQuantity, type ServiceFilter } from '@/utils/services/service-filter';
import { ClearFilters } from '../ui/ClearFilters';
import { FilterField } from '../ui/FilterField';
import { Icon } from '../ui/Icon';
import { readingOf } from '../ui/reading-of';
import { SearchField } from '../ui/SearchField';
import { Select } from '../ui/Select';

export type ServiceFiltersProps = {
  filter: ServiceFilter;
  /** `null` stands for services without the value. */
  choices: {
    platforms: (Platform | null)[];
    categories: (string | null)[];
    types: (string | null)[];
  };
  favouriteCount: number;
  onFilter: (filter: ServiceFilter) => void;
};

type ChoiceProps<Value> = {
  label: string;
  any: string;
  none: string;
  values: (Value | null)[];
  nameOf: (value: Value) => string;
  picked: Value | null | undefined;
  onPick: (value: Value | null | undefined) => void;
};

/** A list in which the values stand by their place: no value of the panel's is mistaken for "any". */
function Choice<Value>({ label, any, none, values, nameOf, picked, onPick }: ChoiceProps<Value>) {
  const index = picked === undefined ? -1 : values.indexOf(picked);
  const options = values.map((value, at) => ({
    value: String(at),
    label: value === null ? none : nameOf(value),
  }));
  return (
    <Select
      label={label}
      value={index < 0 ? '' : String(index)}
      options={[{ value: '', label: any }, ...options]}
      onPick={(value) => onPick(value === '' ? undefined : values[Number(value)])}
    />
  );
}

const rateReading = (typed: string) =>
  readingOf(typed, readTypedAmount(typed), (rate) => formatPrice(rate, null), text('servicesRateWrong'));
const quantityReading = (typed: string) =>
  readingOf(
    typed,
    readQuantity(typed),
    (quantity) => formatNumber(Number(quantity)),
    text('servicesHoldsWrong'),
  );
const asItIs = (value: string) => value;

export function ServiceFilters({ filter, choices, favouriteCount, onFilter }: ServiceFiltersProps) {
  const change = (changes: Partial<ServiceFilter>) => onFilter({ ...filter, ...changes });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        label={text('servicesFind')}
        value={filter.words}
        onSearch={(words) => change({ words })}
      />
      <Choice
        label={text('servicesPlatform')}
        any={text('servicesAnyPlatform')}
        none={text('servicesNoPlatform')}
        values={choices.platforms}
        nameOf={(platform) => platformNames[platform]}
        picked={filter.platform}
        onPick={(platform) => change({ platform })}
      />
      <Choice
        label={text('servicesCategory')}
        any={text('servicesAnyCategory')}
        none={text('servicesNoCategory')}
        values={choices.categories}
        nameOf={asItIs}
        picked={filter.category}
        onPick={(category) => change({ category })}
      />
      <Choice
        label={text('servicesType')}
        any={text('servicesAnyType')}
        none={text('servicesNoType')}
        values={choices.types}
        nameOf={asItIs}
        picked={filter.type}
        onPick={(type) => change({ type })}
      />
      <button
        type="button"
        class={filter.isFavourite ? 'chosen' : undefined}
        aria-pressed={filter.isFavourite}
        onClick={() => change({ isFavourite: !filter.isFavourite })}
      >
        <Icon name="star" isFilled={filter.isFavourite} />{' '}
        {text('servicesFavourites', formatNumber(favouriteCount))}
      </button>
      <div class="row wrap numbers">
        <FilterField
          id="rate-from"
          label={text('servicesRateFrom')}
          value={filter.rateFrom}
          reading={rateReading(filter.rateFrom)}
          onInput={(rateFrom) => change({ rateFrom })}
        />
        <FilterField
          id="rate-to"
          label={text('servicesRateTo')}
          value={filter.rateTo}
          reading={rateReading(filter.rateTo)}
          onInput={(rateTo) => change({ rateTo })}
        />
        <FilterField
          id="holds"
          label={text('servicesHolds')}
          value={filter.quantity}
          reading={quantityReading(filter.quantity)}
          onInput={(quantity) => change({ quantity })}
        />
        {isNarrowed && <ClearFilters onClear={() => onFilter(noFilter)} />}
      </div>
    </form>
  );
}

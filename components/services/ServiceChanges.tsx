import { useSignal } from '@preact/signals';
import { formatNumber } from '@/utils/i18n/format';
import { shortDay } from '@/utils/i18n/short-day';
import { text } from '@/utils/i18n/text';
import { changeKind, changeValues } from '@/utils/services/change-text';
import type { ServiceChange } from '@/utils/services/service-change';

export type ServiceChangesProps = {
  /** The newest first. */
  changes: ServiceChange[];
  /** Those that a user wants to know of a favourite. */
  ofFavourites: ServiceChange[];
  favourites: readonly string[];
  /** Older ones may have been dropped. */
  isFull: boolean;
  now: number;
};

/** Changes that are in the document at a time. */
const perPage = 12;

const kinds = {
  favourites: null,
  all: () => true,
  rate: ({ kind }: ServiceChange) => kind === 'rate',
  new: ({ kind }: ServiceChange) => kind === 'new',
  gone: ({ kind }: ServiceChange) => kind === 'gone',
  other: ({ kind }: ServiceChange) => !['rate', 'new', 'gone'].includes(kind),
};
type Kind = keyof typeof kinds;

function Change({ change, isFavourite }: { change: ServiceChange; isFavourite: boolean }) {
  return (
    <li>
      <bdi class="cut" title={change.name}>
        {change.name}
      </bdi>
      <div class="between">
        <small>
          <bdi>{change.id}</bdi>
          {isFavourite && ` · ${text('changeFavourite')}`} ·{' '}
          <span class={isFavourite && change.kind === 'gone' ? 'needs' : undefined}>
            {changeKind(change)}
          </span>
        </small>
        {changeValues(change).map((words) => (
          <bdi key={words}>{words}</bdi>
        ))}
      </div>
    </li>
  );
}

/** The panel's changes to its list from one reading to the next, by kind, in pages. */
export function ServiceChanges({ changes, ofFavourites, favourites, isFull, now }: ServiceChangesProps) {
  const kind = useSignal<Kind>('all');
  const from = useSignal(0);
  const listOf = (of: Kind) => {
    const test = kinds[of];
    return test === null ? ofFavourites : changes.filter(test);
  };
  const list = listOf(kind.value);
  const first = from.value < list.length ? from.value : 0;
  const page = list.slice(first, first + perPage);
  return (
    <aside class="detail" aria-labelledby="changes">
      <h2 id="changes">{text('changes')}</h2>
      <div class="row wrap">
        {(Object.keys(kinds) as Kind[]).map((each) => {
          const { length } = listOf(each);
          if (length === 0 && each !== kind.value) return null;
          return (
            <button
              key={each}
              type="button"
              class={each === kind.value ? 'chip chosen' : 'chip'}
              aria-pressed={each === kind.value}
              onClick={() => {
                kind.value = each;
                from.value = 0;
              }}
            >
              {text(`changes_${each}`, formatNumber(length))}
            </button>
          );
        })}
      </div>
      <ul class="changes">
        {page.map((change, index) => {
          const day = shortDay(change.at, now);
          const isNewDay = index === 0 || shortDay(page[index - 1]?.at ?? 0, now) !== day;
          return [
            isNewDay && (
              <li key={`day ${day}`} class="day">
                <small>{text('changesNoticed', day)}</small>
              </li>
            ),
            <Change
              key={`${first + index} ${change.id} ${change.kind}`}
              change={change}
              isFavourite={favourites.includes(change.id)}
            />,
          ];
        })}
      </ul>
      <div class="between">
        <p class="hint" role="status">
          {text(
            'servicesShown',
            formatNumber(Math.min(first + 1, list.length)),
            formatNumber(first + page.length),
            formatNumber(list.length),
          )}
        </p>
        <div class="row">
          {first > 0 && (
            <button type="button" class="chip" onClick={() => (from.value = first - perPage)}>
              {text('changesNewer')}
            </button>
          )}
          {first + perPage < list.length && (
            <button type="button" class="chip" onClick={() => (from.value = first + perPage)}>
              {text('changesOlder')}
            </button>
          )}
        </div>
      </div>
      {isFull && <p class="hint">{text('changesFull', formatNumber(changes.length))}</p>}
    </aside>
  );
}

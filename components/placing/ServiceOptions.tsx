import type { RefObject } from 'preact';
import { queryWords } from '@/utils/i18n/query-words';
import { text } from '@/utils/i18n/text';
import type { Service } from '@/utils/services/service';
import { HighlightedName } from '../services/HighlightedName';
import { Icon } from '../ui/Icon';
import type { ListMove } from './use-listbox';

/** Services that stand together, and what the drawn ones of them say beside their name. */
export type OptionGroup = {
  title: string;
  services: readonly Service[];
  facts: (service: Service) => string;
  isFavourite: (service: Service) => boolean;
};

type ServiceOptionsProps = {
  list: RefObject<HTMLDivElement | null>;
  groups: readonly OptionGroup[];
  query: string;
  move: ListMove;
  onChoose: (at: number) => void;
};

/** The found services; only those in view and a few around them are drawn. */
export function ServiceOptions({ list, groups, query, move, onChoose }: ServiceOptionsProps) {
  const { first, end, above, below } = move.rows;
  const words = queryWords(query);
  const count = groups.reduce((sum, { services }) => sum + services.length, 0);
  let start = 0;
  const drawn = groups.flatMap((group, index) => {
    const from = start;
    start += group.services.length;
    if (start <= first || from >= end) return [];
    return [{ group, index, from, at: Math.max(from, first), to: Math.min(start, end) }];
  });
  return (
    <div
      ref={list}
      role="listbox"
      id="found"
      // In Firefox what scrolls would be a stop of Tab, where no key chooses anything.
      tabIndex={-1}
      aria-label={text('services')}
      // A press beside the services must not take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onScroll={move.onScroll}
    >
      <div style={{ blockSize: `${above}px` }} role="presentation" />
      {drawn.map(({ group, index, from, at, to }) => (
        <div key={`${index} ${group.title}`} role="group" aria-label={group.title}>
          {at === from && (
            <small class="head cut" title={group.title} aria-hidden="true">
              <bdi>{group.title}</bdi>
            </small>
          )}
          {group.services.slice(at - from, to - from).map((service, offset) => (
            // The field keeps the focus and hears the keys (useListbox).
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={at + offset}
              role="option"
              id={`option-${at + offset}`}
              aria-selected={at + offset === move.active}
              aria-setsize={count}
              aria-posinset={at + offset + 1}
              onClick={() => onChoose(at + offset)}
            >
              <HighlightedName name={service.name} words={words} />
              {group.isFavourite(service) && (
                <>
                  <Icon name="star" class="live" isFilled /> <span class="hide">{text('favourite')}</span>
                </>
              )}
              <small class="cut">
                <bdi>{service.id}</bdi> · {group.facts(service)}
              </small>
            </div>
          ))}
        </div>
      ))}
      <div style={{ blockSize: `${below}px` }} role="presentation" />
    </div>
  );
}

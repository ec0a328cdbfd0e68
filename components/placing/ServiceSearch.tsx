import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { ViewHeader } from '../ui/ViewHeader';
import { ServiceOptions, type OptionGroup } from './ServiceOptions';
import { useListbox } from './use-listbox';

export type ServiceSearchProps = {
  balanceText: string | null;
  query: string;
  groups: OptionGroup[];
  /** "38 of 9,842 services", or what became of a favourite; it is read out. */
  statusText: string;
  /** Stands in the place of the list where nothing was found. */
  none: ComponentChildren;
  onQuery: (query: string) => void;
  onChoose: (id: string) => void;
  /** Makes a service a favourite, or no longer; what became of it is read out. */
  onFavourite: (id: string) => void;
  onClose: () => void;
};

/** Searches the services. The focus stays in the field; the arrow keys move the choice. */
export function ServiceSearch(props: ServiceSearchProps) {
  const { groups, query } = props;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const move = useListbox(list, groups, query);
  const isOpen = groups.length > 0;
  const isDrawn = move.active >= move.rows.first && move.active < move.rows.end;
  useLayoutEffect(() => {
    const { current } = input;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const withService = (at: number, act: (id: string) => void) => {
    const service = groups.flatMap((group) => group.services)[at];
    if (service) act(service.id);
  };
  const choose = (at: number) => withService(at, props.onChoose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    // In a text these two move within it, as everywhere; with Ctrl, or where there is none, within the list.
    const isOfText = ['Home', 'End'].includes(event.key) && query !== '' && !event.ctrlKey;
    if (isOfText) return;
    if (event.key === 'Enter') withService(move.active, event.shiftKey ? props.onFavourite : props.onChoose);
    else if (event.key === 'Escape') props.onClose();
    else if (!move.byKey(event.key)) return;
    event.preventDefault();
  };

  return (
    <>
      <ViewHeader
        title={text('newOrder')}
        onBack={props.onClose}
        balanceText={props.balanceText}
        isFocusElsewhere
      />
      <search class="finder">
        <label class="hide" for="find">
          {text('service')}
        </label>
        <input
          id="find"
          ref={input}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? 'found' : undefined}
          aria-activedescendant={isOpen && isDrawn ? `option-${move.active}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={text('searchHint')}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p class="hint" role="status">
          {props.statusText}
        </p>
      </search>
      <main class={isOpen ? 'list' : 'centre'}>
        {isOpen ? (
          <ServiceOptions list={list} groups={groups} query={query} move={move} onChoose={choose} />
        ) : (
          props.none
        )}
      </main>
      <footer class="keys">
        <small>
          <kbd>↑↓</kbd> {text('keyMove')}
        </small>{' '}
        <small>
          <kbd>Enter</kbd> {text('keyChoose')}
        </small>{' '}
        <small>
          <kbd>Shift</kbd> <kbd>Enter</kbd> {text('keyFavourite')}
        </small>
      </footer>
    </>
  );
}

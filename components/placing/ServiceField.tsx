import type { RefObject } from 'preact';
import { text } from '@/utils/i18n/text';
import { FieldError } from '../ui/FieldError';
import { Icon } from '../ui/Icon';

export type ServiceFieldProps = {
  /** The chosen service in words, or `null` while none is chosen. */
  service: {
    id: string;
    name: string;
    category: string | null;
    rateText: string;
    /** What the account has seen of it. */
    recordText: string | null;
  } | null;
  isLoading: boolean;
  /** The last order for the platform, while no service is chosen. */
  proposal: { name: string; quantityText: string } | null;
  error: string | undefined;
  input: RefObject<HTMLInputElement | null>;
  /** Opens the search, with what was typed to open it. */
  onSearch: (typed: string) => void;
  onPropose: () => void;
};

/** The chosen service. It looks like the search that it opens: any letter, Enter, an arrow or a click does. */
export function ServiceField(props: ServiceFieldProps) {
  const { service, isLoading, proposal, error, input, onSearch } = props;
  const hasRecord = service !== null && service.recordText !== null;
  const described = `chosen${hasRecord ? ' record' : ''}${error === undefined ? '' : ' service-wrong'}`;
  return (
    <div class="field">
      <label for="service">{text('service')}</label>
      <div class="pick">
        <input
          id="service"
          dir="auto"
          ref={input}
          // There is no list to name before the search is open.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="combobox"
          aria-expanded={false}
          aria-haspopup="listbox"
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={described}
          aria-invalid={error !== undefined}
          aria-busy={isLoading}
          title={service?.name}
          value={service?.name ?? ''}
          placeholder={text(isLoading ? 'servicesBeingRead' : 'serviceChoose')}
          onClick={() => onSearch('')}
          onBeforeInput={(event) => {
            event.preventDefault();
            onSearch(event.data ?? '');
          }}
          onKeyDown={(event) => {
            if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
            event.preventDefault();
            onSearch('');
          }}
        />
        <Icon name="down" />
      </div>
      <p class="hint between" id="chosen">
        {service !== null && (
          <>
            <span>
              <bdi>{service.id}</bdi>
              {service.category !== null && (
                <>
                  {' · '}
                  <bdi>{service.category}</bdi>
                </>
              )}
            </span>{' '}
            <span>{service.rateText}</span>
          </>
        )}
      </p>
      {hasRecord && (
        <p class="hint" id="record">
          {service.recordText}
        </p>
      )}
      {proposal !== null && (
        <button type="button" class="chip proposal" onClick={props.onPropose}>
          <span>{text('serviceLast')}</span>
          <bdi class="cut" title={proposal.name}>
            {proposal.name}
          </bdi>
          <span>{proposal.quantityText}</span>
        </button>
      )}
      <FieldError id="service-wrong" words={error} />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import type { Outcome } from '@/utils/command';
import { formatNumber } from '@/utils/i18n/format';
import { roughDuration } from '@/utils/i18n/rough-duration';
import { text, type TextKey } from '@/utils/i18n/text';
import type { Decimal } from '@/utils/money/money';
import type { RatePoint } from '@/utils/services/rate-history';
import type { RateWatch } from '@/utils/services/rate-watch';
import type { Service } from '@/utils/services/service';
import { chargesText, rateSinceText } from '@/utils/spending/record-text';
import type { ServiceRecord } from '@/utils/spending/service-record';
import { endedOf } from '@/utils/spending/spending';
import { minKnown, usualTimes } from '@/utils/spending/usual-times';
import { RateLine } from './RateLine';
import { RateWatchForm } from './RateWatchForm';

/** One service with what is known of it here. */
export type ComparedService = {
  id: string;
  /** `null` where it is not in the list any more. */
  service: Service | null;
  record: ServiceRecord | undefined;
  points: readonly RatePoint[];
  rateWatch: RateWatch | undefined;
};

export type ServiceComparisonProps = {
  services: ComparedService[];
  now: number;
  onRemove: (id: string) => void;
  onWatch: (id: string, asked: { below: Decimal | null; rise: number | null }) => Promise<Outcome>;
};

const orUnknown = (value: number | null) => (value === null ? text('unknown') : formatNumber(value));

/** A figure of the account's own orders: a word in its place where they are too few to say anything. */
function own(record: ServiceRecord | undefined, figure: (known: ServiceRecord) => string | null): string {
  if (record === undefined || record.orders < minKnown) return text('compareFew');
  return figure(record) ?? '–';
}

function timeText(record: ServiceRecord): string | null {
  const usual = usualTimes(record);
  return usual === null ? null : roughDuration(usual.median);
}

const endedText = (record: ServiceRecord): string | null => {
  const ended = endedOf(record);
  return ended === 0 ? null : text('progressOf', formatNumber(record.completed), formatNumber(ended));
};

/** Two to four services side by side, or one alone: what they cost, what this account has seen of each. */
export function ServiceComparison({ services, now, onRemove, onWatch }: ServiceComparisonProps) {
  const row = (label: TextKey, cellOf: (compared: ComparedService) => ComponentChildren) => (
    <tr>
      <th scope="row">{text(label)}</th>
      {services.map((each) => (
        <td key={each.id}>{cellOf(each)}</td>
      ))}
    </tr>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by key
    <div class="compared" tabIndex={0} role="region" aria-label={text('compareTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="hide">{text('servicesName')}</span>
            </th>
            {services.map(({ id, service, record }) => (
              <th key={id} scope="col">
                <bdi>{service?.name ?? text('compareGone')}</bdi>
                <small>
                  <bdi>{id}</bdi>
                </small>
                <button
                  type="button"
                  class="quiet"
                  aria-label={text('compareRemoveOf', id)}
                  onClick={() => onRemove(id)}
                >
                  {text('compareRemove')}
                </button>
                {service !== null && <small>{rateSinceText(record, service.rate)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row('servicesRate', ({ service }) => service?.rate ?? text('unknown'))}
          {row('compareRates', ({ points }) =>
            points.length < 2 ? (
              <span class="hint">{text('compareRatesNone')}</span>
            ) : (
              <RateLine points={points} now={now} />
            ),
          )}
          {row('servicesMin', ({ service }) => orUnknown(service?.min ?? null))}
          {row('servicesMax', ({ service }) => orUnknown(service?.max ?? null))}
          {row('compareYours', ({ record }) => formatNumber(record?.orders ?? 0))}
          {row('compareEnded', ({ record }) => own(record, endedText))}
          {row('compareTime', ({ record }) => own(record, timeText))}
          {row('compareCharge', ({ record }) => own(record, chargesText))}
          {row('watchTitle', ({ id, rateWatch }) => (
            <RateWatchForm rateWatch={rateWatch} onWatch={(asked) => onWatch(id, asked)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

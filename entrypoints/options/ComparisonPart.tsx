import { useEffect, useRef } from 'preact/hooks';
import { ServiceComparison } from '@/components/services/ServiceComparison';
import { text } from '@/utils/i18n/text';
import { catalogue } from './state/catalogue';
import { chooseCompared, compared, isComparing } from './state/comparison';
import { now } from './state/now';
import { rates, watches, watchRate } from './state/rates';
import { records } from './state/records';
import { settings } from './state/settings';

/** The chosen services in the place of the list. It takes the focus. */
export function ComparisonPart() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const listed = new Map(catalogue.value?.services.map((service) => [service.id, service]));
  const services = compared.value.map((id) => ({
    id,
    service: listed.get(id) ?? null,
    record: records.value.get(id),
    points: rates.value.get(id) ?? [],
    rateWatch: watches.value.find(({ service }) => service === id),
  }));
  const isSilent =
    services.some(({ rateWatch }) => rateWatch !== undefined) && !settings.value.alerts.includes('rate');
  return (
    <>
      <div class="between">
        <h2 ref={title} tabIndex={-1}>
          {text('compareTitle')}
        </h2>
        <button type="button" onClick={() => (isComparing.value = false)}>
          {text('compareBack')}
        </button>
      </div>
      <ServiceComparison
        services={services}
        now={now.value}
        onRemove={(id) => chooseCompared(id, false)}
        onWatch={watchRate}
      />
      {isSilent && <p class="hint">{text('watchSilent', text('alertsSwitch_rate'))}</p>}
    </>
  );
}

import { text } from '@/utils/i18n/text';
import type { Forecast } from '@/utils/spending/forecast';
import { leftText, usualText } from '@/utils/spending/forecast-text';

/** How much longer an order takes, if it takes as long as is usual, and how that is known. */
export function OrderForecast({ forecast }: { forecast: Forecast | null }) {
  if (forecast === null) return null;
  return (
    <p class={forecast.isSlow ? 'needs' : 'hint'}>
      {text('orderForecast', leftText(forecast), usualText(forecast.usual))}
    </p>
  );
}

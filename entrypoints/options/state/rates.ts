import { signal } from '@preact/signals';
import type { Outcome } from '@/utils/command';
import type { Decimal } from '@/utils/money/money';
import { readRates as readStoredRates, type Rates } from '@/utils/orders-db/read-rates';
import { sendCommand } from '@/utils/send-command';
import type { RateWatch } from '@/utils/services/rate-watch';
import { readRateWatches } from '@/utils/services/read-rate-watches';

/** The rates over time of the present account's services. */
export const rates = signal<Rates>(new Map());

/** What the user wants to be told of rates. */
export const watches = signal<readonly RateWatch[]>([]);

/** Where the database cannot be read no lines are drawn. */
export async function readRates(account: string | null): Promise<void> {
  watches.value = await readRateWatches();
  try {
    rates.value = account === null ? new Map() : await readStoredRates(account);
  } catch {
    rates.value = new Map();
  }
}

/** Has the worker keep what is to be told of a service's rate; what is stored afterwards is shown. */
export async function watchRate(
  service: string,
  asked: { below: Decimal | null; rise: number | null },
): Promise<Outcome> {
  const outcome = await sendCommand({ type: 'watchRate', service, ...asked });
  watches.value = await readRateWatches();
  return outcome;
}

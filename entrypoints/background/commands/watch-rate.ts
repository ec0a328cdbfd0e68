import { browser } from 'wxt/browser';
import { NamedError } from '@/utils/errors';
import type { Decimal } from '@/utils/money/money';
import { maxWatches, readWatches, type RateWatch } from '@/utils/services/rate-watch';
import { readCatalogue } from '@/utils/services/read-catalogue';
import { readRateWatches, watchesKey } from '@/utils/services/read-rate-watches';
import { changeAccount, type Account } from '../account/account';
import { inTurn } from '../locks';
import { requireKey } from './key-commands';

const changeWatches = (change: (watches: RateWatch[]) => RateWatch[]): Promise<void> =>
  inTurn(watchesKey, async () => {
    const changed = readWatches(change(await readRateWatches()));
    await browser.storage.local.set({ [watchesKey]: changed });
  });

/**
 * Sets what the user wants to be told of a service's rate; nothing takes it back. A rise counts from the rate of now.
 * @throws NamedError `serviceGone` where the service is not in the stored list.
 */
export async function watchRate(
  service: string,
  { below, rise }: { below: Decimal | null; rise: number | null },
): Promise<void> {
  const { account } = await requireKey();
  const list = await readCatalogue(account);
  const listed = list?.services.find(({ id }) => id === service);
  const isNone = below === null && rise === null;
  if (listed === undefined && !isNone) throw new NamedError('serviceGone');
  await changeWatches((watches) => {
    const others = watches.filter((rateWatch) => rateWatch.service !== service);
    const before = watches.find((rateWatch) => rateWatch.service === service);
    // The same rise goes on counting from where it did.
    const from = before?.rise === rise && before?.from != null ? before.from : (listed?.rate ?? null);
    const name = (listed?.name ?? '').slice(0, 1000);
    return isNone ? others : [{ service, name, below, rise, from }, ...others].slice(0, maxWatches);
  });
  // From this list on, and not from the next one.
  await changeAccount(account, ({ ratesKeptAt: _before, ...rest }): Account => rest);
}

/** Adds a file's watches of services that are not watched here. */
export const addWatches = (added: RateWatch[]): Promise<void> =>
  changeWatches((watches) => {
    const known = new Set(watches.map(({ service }) => service));
    return [...watches, ...added.filter(({ service }) => !known.has(service))];
  });

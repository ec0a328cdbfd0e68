import { readRates } from '@/utils/orders-db/read-rates';
import { readAllServiceRecords } from '@/utils/orders-db/read-service-records';
import { withRate, type RateHistory } from '@/utils/services/rate-history';
import { readCatalogue } from '@/utils/services/read-catalogue';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import { readMarkedServices } from '@/utils/services/service-marks';
import { changeAccount, type Account } from '../account/account';
import { inTurn } from '../locks';
import { writeRates } from '../records/write-rates';
import { announceChange } from '../snapshot/announce-change';

/** The services whose rates are kept: favorites, those that were ever ordered, and those that are watched. */
async function keptServices(account: string): Promise<Set<string>> {
  const [{ favourite }, records, watches] = await Promise.all([
    readMarkedServices(),
    readAllServiceRecords(account),
    readRateWatches(),
  ]);
  return new Set([...favourite, ...records.keys(), ...watches.map(({ service }) => service)]);
}

async function newHistories(account: string): Promise<RateHistory[]> {
  const list = await readCatalogue(account);
  if (list === null) return [];
  const [kept, known] = await Promise.all([keptServices(account), readRates(account)]);
  return list.services.flatMap(({ id, rate }) => {
    if (rate === null || !kept.has(id)) return [];
    const points = withRate(known.get(id) ?? [], [list.readAt, rate]);
    return points === null ? [] : [{ account, service: id, points }];
  });
}

/**
 * Keeps the rates of a list of services that was read since they were last kept, where they are others. It is done
 * after what the list was read for: no order waits for it.
 */
export async function keepRates(id: string, { catalogue, ratesKeptAt }: Account): Promise<void> {
  if (catalogue === null || catalogue.readAt === ratesKeptAt) return;
  await inTurn('rates', async () => {
    const histories = await newHistories(id);
    if (histories.length > 0) await writeRates(histories);
    await changeAccount(id, (account): Account => ({ ...account, ratesKeptAt: catalogue.readAt }));
    if (histories.length > 0) announceChange();
  });
}

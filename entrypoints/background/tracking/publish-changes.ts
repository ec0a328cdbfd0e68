import { readAccount } from '../account/account';
import { readPresent, type Present } from '../account/present';
import { tellAlerts } from '../alerts/tell-alerts';
import { inTurn } from '../locks';
import { keepLog } from '../records/keep-log';
import { fitChangedCount } from '../records/order-count';
import { hasOpenChange, keepLedger } from '../settling/keep-ledger';
import { publishSnapshot } from '../snapshot/publish-snapshot';
import { keepRates } from './keep-rates';
import { setAlarms } from './schedule';

/** Read and shown under one lock: what was read earlier is never shown later. */
const show = (prepare: (present: Present) => Promise<Present>): Promise<Present> =>
  inTurn('present', async () => {
    const present = await prepare(await readPresent());
    await setAlarms(present);
    await publishSnapshot(present);
    return present;
  });

/** Sets the alarms and remakes what the pages show. */
export async function showPresent(): Promise<void> {
  await show(async (present) => present);
}

/** Explains the changes of the balance that wait for it. */
async function withLedger(present: Present): Promise<Present> {
  const { saved, account } = present;
  if (saved === null || account === null || !hasOpenChange(account)) return present;
  await keepLedger(Date.now());
  return { ...present, account: await readAccount(saved.account) };
}

/** Updates ledger, log, rates, alarms, pages and notifications after a change of orders, account or settings. */
export async function publishChanges(): Promise<void> {
  const [present] = await Promise.all([show(withLedger), keepLog()]);
  if (present.saved !== null && present.account !== null) {
    await keepRates(present.saved.account, present.account);
  }
  await tellAlerts(present);
  // Last: nobody waits for the count, and it may lag behind.
  if (await fitChangedCount(Date.now())) await showPresent();
}

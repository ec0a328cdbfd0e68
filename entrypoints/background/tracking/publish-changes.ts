import { readPresent, type Present } from '../account/present';
import { tellAlerts } from '../alerts/tell-alerts';
import { inTurn } from '../locks';
import { keepLog } from '../records/keep-log';
import { keepLedger } from '../settling/keep-ledger';
import { publishSnapshot } from '../snapshot/publish-snapshot';
import { setAlarms } from './schedule';

/** Read and shown under one lock: what was read earlier is never shown later. */
const show = (next: (present: Present) => void): Promise<void> =>
  inTurn('present', async () => {
    const present = await readPresent();
    await setAlarms(present);
    await publishSnapshot(present);
    next(present);
  });

/** Sets the alarms and remakes what the pages show. */
export const showPresent = (): Promise<void> => show(() => undefined);

/** Updates ledger, log, alarms, pages and notifications after a change of orders, account or settings. */
export async function publishChanges(): Promise<void> {
  await Promise.all([keepLog(), keepLedger(Date.now())]);
  let telling: Promise<void> | undefined;
  await show((present) => {
    telling = tellAlerts(present);
  });
  await telling;
}

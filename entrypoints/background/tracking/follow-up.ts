import { tellAlerts } from '../alerts/tell-alerts';
import { publishSnapshot } from '../snapshot/publish-snapshot';
import { scheduleNextPoll } from './schedule';

/** What follows from a change of orders, account or settings: the alarms, what the pages show, what is notified. */
export async function followUp(): Promise<void> {
  await scheduleNextPoll();
  await publishSnapshot();
  await tellAlerts();
}

import { browser } from 'wxt/browser';
import { utcText } from '@/utils/i18n/utc-text';
import { countOrders } from '@/utils/orders-db/read-all-orders';
import { readRequests } from '@/utils/orders-db/read-requests';
import { requestText } from '@/utils/requests/request-text';
import type { Settings } from '@/utils/settings';
import type { Snapshot } from '@/utils/snapshot';

const timeText = (at: number | null | undefined): string =>
  at === null || at === undefined ? 'never' : utcText(at);

/**
 * How this installation does, for whoever looks for a fault: versions, counts, times, names of errors and the log of
 * requests. No amount, link or id is in it, nor the texts that came with errors. It is not translated: it is read by
 * those who write the program.
 */
export async function diagnosticsText(snapshot: Snapshot | null, settings: Settings): Promise<string> {
  const [{ total }, requests] = await Promise.all([countOrders(), readRequests()]);
  const { version } = browser.runtime.getManifest();
  const { account = null, balance = null, problem = null, catalogue = null } = snapshot ?? {};
  return [
    `Botzverse Companion ${version}`,
    navigator.userAgent,
    `Written ${utcText(Date.now())}`,
    `Key: ${account === null ? 'none' : `saved, accepted ${timeText(account.checkedAt)}`}`,
    `Rate: ${account?.rateUnit ?? 'unit not known'}`,
    `Balance read ${timeText(balance?.at)}`,
    `Services: ${catalogue === null ? 'none' : `${catalogue.count}, read ${timeText(catalogue.readAt)}`}`,
    `Orders: ${total} stored, ${snapshot?.openCount ?? 0} open, ${snapshot?.unsettled.length ?? 0} not confirmed, ` +
      `${snapshot?.chargedTwice.length ?? 0} charged twice, ${snapshot?.unreadable ?? 0} unreadable`,
    `Falls without an explanation: ${snapshot?.falls.length ?? 0}`,
    `Problem: ${problem === null ? 'none' : `${problem.name}, ${utcText(problem.at)}`}`,
    `Alerts: ${settings.alerts.join(' ') || 'none'}; open orders at most every ${settings.pollMinutes} min`,
    `Requests: ${requests.length}`,
    ...requests.map(requestText),
  ].join('\n');
}

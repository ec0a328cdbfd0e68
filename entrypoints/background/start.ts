import { showBadge } from './snapshot/badge';
import { namedFailure } from './snapshot/named-failure';
import { restore } from './restore';
import { publishTrouble } from './snapshot/publish-snapshot';

/** What the toolbar says when not even the snapshot can be written. */
const unreadable = {
  account: { id: '', keyEnd: '', checkedAt: null, rateUnit: null, rateUnitFrom: null, isRateUnitSet: false },
  openCount: 0,
  unsettled: [],
  problem: { name: 'storageFailed', detail: null, at: 0 },
} as const satisfies Parameters<typeof showBadge>[0];

/** Says in the popup, on the options page and on the toolbar why nothing is saved or sent; at least on the toolbar. */
export async function showTrouble(error: unknown): Promise<void> {
  try {
    await publishTrouble(namedFailure(error).name);
  } catch {
    await showBadge(unreadable);
  }
}

/** Restores everything at every start of the worker; where that fails it is said and commands refuse. */
export async function start(): Promise<void> {
  try {
    await restore();
  } catch (error) {
    await showTrouble(error);
  }
}

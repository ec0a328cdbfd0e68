import { showBadge } from './badge';
import { restore } from './restore';

/** What the toolbar says when the stored orders cannot be read: nothing is sent until they can. */
const unreadable = {
  account: { id: '', keyEnd: '', checkedAt: null, rateUnit: null, rateUnitFrom: null, isRateUnitSet: false },
  openCount: 0,
  unsettled: [],
  problem: { name: 'storageFailed', detail: null, at: 0 },
} as const satisfies Parameters<typeof showBadge>[0];

/** Says on the toolbar that the browser's storage failed. */
export const showUnreadable = (): Promise<void> => showBadge(unreadable);

/** Restores everything at every start of the worker; where that fails the toolbar says so and commands refuse. */
export async function start(): Promise<void> {
  try {
    await restore();
  } catch {
    await showUnreadable();
  }
}

import { NamedError } from '@/utils/errors';
import { showBadge } from './badge';
import { publishTrouble } from './publish-snapshot';

/** Names errors of the browser's storage and database; any other error without a name is a bug of ours. */
export function namedFailure(error: unknown): NamedError {
  if (error instanceof NamedError) return error;
  const isStorage = error instanceof DOMException || /quota|storage|IO error|corruption/i.test(String(error));
  return new NamedError(isStorage ? 'storageFailed' : 'internal');
}

/** The toolbar's facts when not even the snapshot can be written. */
const unreadable = {
  account: { id: '', keyEnd: '', checkedAt: null, rateUnit: null, rateUnitFrom: null, isRateUnitSet: false },
  lock: null,
  openCount: 0,
  unsettled: [],
  chargedTwice: [],
  falls: [],
  problem: { name: 'storageFailed', detail: null, at: 0 },
} as const satisfies Parameters<typeof showBadge>[0];

/** Shows on popup, options page and toolbar why nothing is saved or sent; at least on the toolbar. */
export async function showTrouble(error: unknown): Promise<void> {
  try {
    await publishTrouble(namedFailure(error).name);
  } catch {
    await showBadge(unreadable);
  }
}

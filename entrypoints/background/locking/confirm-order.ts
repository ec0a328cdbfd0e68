import type { PlaceOrder } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { readLockRules, type LockRules } from '@/utils/lock-rules';
import { compareMoney } from '@/utils/money/money';
import { readAccount, type Account } from '../account/account';
import { readLockState } from '../key/lock-state';
import { openSlot } from '../key/unlock';
import { plannedCost } from '../limits/planned-cost';

/** An order whose cost nobody knows is asked about. */
function isAsked({ askAgain }: LockRules, { shown, quantity }: PlaceOrder, account: Account): boolean {
  if (askAgain.for !== 'above') return askAgain.for === 'all';
  const cost = plannedCost(shown.rate, quantity, account);
  return cost === null || compareMoney(cost, askAgain.amount) > 0;
}

/**
 * Checks the passphrase where the user wants to be asked for it before an order like this one. The rate is the one that
 * was shown: an order of another is not sent.
 * @throws NamedError `passphraseNeeded`; or as `openSlot`.
 */
export async function confirmOrder(command: PlaceOrder): Promise<void> {
  if ((await readLockState()) === 'none') return;
  const [rules, account] = await Promise.all([readLockRules(), readAccount(command.account)]);
  if (!isAsked(rules, command, account)) return;
  if (command.passphrase === undefined) throw new NamedError('passphraseNeeded');
  await openSlot(command.passphrase);
}

import { dearerReading, estimate } from '@/utils/money/estimate';
import { readDecimal, type Decimal } from '@/utils/money/money';
import { rateUnitOf, type Account } from '../account/account';

/** What the user set and what charges have shown, where they agree or one of them is not there. */
export const unitForLimits = ({ setUnit, learntUnit, ...account }: Account) =>
  setUnit !== null && learntUnit !== null && setUnit !== learntUnit
    ? null
    : rateUnitOf({ setUnit, learntUnit, ...account });

/** The dearer of the possible costs of an order; `null` where none is known. */
export const plannedCost = (rate: string | null, quantity: number, account: Account): Decimal | null =>
  dearerReading(estimate(readDecimal(rate), quantity, unitForLimits(account), null))?.cost ?? null;

import type { Cause } from '@/utils/ledger/ledger-line';
import { addMoney, compareMoney, subtractMoney, type Decimal } from '@/utils/money/money';
import { isNear, stepOf } from '@/utils/money/near';
import { maxSummedOrders } from './sums';

/** Something of ours that may have moved the balance between two reads. */
export type Part = {
  uuid: string;
  /** A charge lowers the balance, a refund raises it. */
  kind: 'charge' | 'refund';
  /** How much it may have been, more than one while nobody knows which; `null` where nobody knows how much. */
  amounts: Decimal[] | null;
  /** It is known that the panel took or gave this amount, and between these two reads as far as our times tell. */
  isCertain: boolean;
  /** Its record says that it was not charged: it counts only where it fits. */
  isDenied: boolean;
};

export type ChangeEvidence = {
  /** How much the balance fell; below zero it rose. */
  fall: Decimal;
  parts: Part[];
  /** An order is on its way or in the watch, or orders were not asked about since: more may be known soon. */
  isWaiting: boolean;
  /** Whether all that moved the balance is among the parts: of long ago nothing is kept. */
  isComplete: boolean;
  /** Most decimals that this balance has ever shown. */
  decimals: number;
};

export type Explanation = { cause: Cause; orders: string[]; atMost?: Decimal; isDecided: boolean };

/** Some of the parts, each with one of its amounts: what they come to. */
type Sum = { fall: Decimal; parts: Part[] };

const signed = ({ kind }: Part, amount: Decimal): Decimal =>
  kind === 'charge' ? amount : subtractMoney('0', amount);

function sumsOfParts(parts: Part[]): Sum[] {
  const sums: Sum[] = [{ fall: '0', parts: [] }];
  for (const part of parts) {
    const withPart = (part.amounts ?? []).flatMap((amount) =>
      sums.map((sum) => ({ fall: addMoney(sum.fall, signed(part, amount)), parts: [...sum.parts, part] })),
    );
    sums.push(...withPart);
  }
  return sums;
}

const uuidsOf = (parts: Part[]): string[] => [...new Set(parts.map(({ uuid }) => uuid))];

/** The sum that explains the fall, with the fewest parts, one that is certain first. */
function fittingSum({ fall, parts, decimals }: ChangeEvidence, kind: Part['kind']): Sum | undefined {
  const step = stepOf(decimals);
  return sumsOfParts(parts.filter(({ amounts }) => amounts !== null))
    .filter((sum) => sum.parts.some((part) => part.kind === kind) && isNear(fall, sum.fall, step))
    .toSorted((a, b) => a.parts.length - b.parts.length || doubtsIn(a) - doubtsIn(b))[0];
}

const doubtsIn = ({ parts }: Sum): number => parts.filter(({ isCertain }) => !isCertain).length;

/** Whether nothing that is certain is missing in the sum, and nothing else is in it. A refund may also come alone. */
function isSure(sum: Sum, parts: Part[], kind: Part['kind']): boolean {
  if (doubtsIn(sum) > 0) return false;
  return kind === 'refund' || parts.filter(({ isCertain }) => isCertain).length === sum.parts.length;
}

const maxOf = (amounts: Decimal[]): Decimal =>
  amounts.reduce((max, each) => (compareMoney(each, max) > 0 ? each : max), '0');

/** What charges from here may have come to at most, those aside that their records deny. */
const maxCharged = (parts: Part[]): Decimal =>
  parts
    .filter(({ kind, isDenied }) => kind === 'charge' && !isDenied)
    .reduce((sum, { amounts }) => addMoney(sum, maxOf(amounts ?? [])), '0');

/** Where nothing fits and nothing more is to come. */
function leftOver({ fall, parts, isComplete }: ChangeEvidence, kind: Part['kind']): Explanation {
  const own = parts.filter((part) => part.kind === kind && !part.isDenied);
  const isOpaque =
    !isComplete || parts.length > maxSummedOrders || own.some(({ amounts }) => amounts === null);
  const maybe = { orders: uuidsOf(own), isDecided: true };
  if (kind === 'refund') return { cause: isOpaque || own.length > 0 ? 'mayBeRefund' : 'deposit', ...maybe };
  const most = maxCharged(parts);
  // Something may have been paid in meanwhile, and hide a part of a charge.
  if (isOpaque || compareMoney(most, fall) >= 0) return { cause: 'mayBeOrder', ...maybe };
  return { cause: 'unexplained', ...maybe, ...(compareMoney(most, '0') > 0 && { atMost: most }) };
}

/**
 * What explains a change of the balance, no surer than the evidence. A fall is called unexplained only where orders from
 * here cannot have come to it, and none of them can still turn out to. Pure: run it again while it is not decided.
 */
export function explainChange(all: ChangeEvidence): Explanation {
  const { fall, isWaiting } = all;
  const kind = compareMoney(fall, '0') > 0 ? 'charge' : 'refund';
  // Without a charge no refund explains a fall, nor a charge a rise.
  const parts = all.parts.some((part) => part.kind === kind) ? all.parts : [];
  const evidence = { ...all, parts };
  const [sure, maybe] =
    kind === 'charge' ? (['order', 'mayBeOrder'] as const) : (['refund', 'mayBeRefund'] as const);
  const fits = parts.length > maxSummedOrders ? undefined : fittingSum(evidence, kind);
  if (fits !== undefined) {
    const orders = uuidsOf(fits.parts);
    if (isSure(fits, parts, kind)) return { cause: sure, orders, isDecided: true };
    return { cause: maybe, orders, isDecided: !isWaiting };
  }
  if (isWaiting) return { cause: 'open', orders: [], isDecided: false };
  return leftOver(evidence, kind);
}

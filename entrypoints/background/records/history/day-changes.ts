import type { DayPart, DaySums } from '@/utils/spending/day-sums';

export const keyOfDay = ({ account, day }: Pick<DaySums, 'account' | 'day'>): string => `${day} ${account}`;

/** Collects the additions (1) and removals (-1) of orders' shares to the sums of each account's days. */
export class DayChanges {
  readonly #days = new Map<string, DayPart[]>();

  note(part: DaySums | null, sign: 1 | -1): void {
    if (part === null) return;
    const key = keyOfDay(part);
    const parts = this.#days.get(key);
    if (parts === undefined) this.#days.set(key, [{ part, sign }]);
    else parts.push({ part, sign });
  }

  days(): { account: string; day: number; parts: DayPart[] }[] {
    return [...this.#days.values()].flatMap((parts) =>
      parts[0] === undefined ? [] : [{ account: parts[0].part.account, day: parts[0].part.day, parts }],
    );
  }
}

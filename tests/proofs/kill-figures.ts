import { killPoints } from './run-clicks.ts';
import type { KillResult, Judged } from './run-kill.ts';

/** The totals of a kill run. */
export type Figures = {
  clicks: number;
  kills: number;
  charges: number;
  /** Clicks that the panel charged more than once. */
  chargedTwice: number;
  /** Of them those before which the user was not asked, and those of which no record said so within two minutes. */
  chargedTwiceUnasked: number;
  chargedTwiceUnsaid: number;
  /** Of the latter those of which no record says either that it may be so. */
  chargedTwiceUntold: number;
  /** Clicks that were charged and have no record at all. */
  chargedUnrecorded: number;
  /** Clicks that were charged, and whose records all say that nothing was placed. */
  chargedDenied: number;
  /** Clicks before which the user was asked because nothing guards the order. */
  asked: number;
  /** Of them those for which the panel got no second `add`. */
  askedSafe: number;
};

export function figuresOf({ clicks }: Pick<KillResult, 'clicks'>): Figures {
  const count = (fits: (click: Judged) => boolean) => clicks.filter(fits).length;
  return {
    clicks: clicks.length,
    kills: count(({ killed }) => killed !== null),
    charges: clicks.reduce((sum, { charges }) => sum + charges, 0),
    chargedTwice: count(({ charges }) => charges > 1),
    chargedTwiceUnasked: count(({ charges, isAsked }) => charges > 1 && !isAsked),
    chargedTwiceUnsaid: count(({ charges, isSaid }) => charges > 1 && !isSaid),
    chargedTwiceUntold: count(
      ({ charges, isSaid, isCalledPossible }) => charges > 1 && !isSaid && !isCalledPossible,
    ),
    chargedUnrecorded: count(({ charges, hasRecord }) => charges > 0 && !hasRecord),
    chargedDenied: count(({ charges, hasRecord, isRecorded }) => charges > 0 && hasRecord && !isRecorded),
    asked: count(({ isAsked }) => isAsked),
    askedSafe: count(({ isAsked, adds }) => isAsked && adds <= 1),
  };
}

/** Whether a run shows nothing that must not be. Who was asked first may be charged twice, and is told. */
export const isSound = (figures: Figures): boolean =>
  figures.chargedTwiceUnasked +
    figures.chargedTwiceUnsaid +
    figures.chargedUnrecorded +
    figures.chargedDenied ===
  0;

const line = (what: string, figure: number | string) => `${what.padEnd(42)} ${figure}`;

/** The figures as a table, and each click by name that was not as it must be. */
export function tellFigures(result: KillResult): string {
  const { clicks, broken, storageFaults, locks, seconds } = result;
  const figures = figuresOf(result);
  const { dropped, page, truncated } = broken;
  const repeated =
    clicks.length -
    new Set(clicks.map(({ uuid, service, link }) => `${uuid.slice(0, 8)} ${service} ${link}`)).size;
  const refusals = clicks.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]));
  const bad = clicks.filter(({ charges, isRecorded }) => charges > 1 || (charges > 0 && !isRecorded));
  return [
    line('clicks', `${figures.clicks}, ${repeated} of them for a service and link ordered before`),
    line('kills that landed', figures.kills),
    ...killPoints.map((point) => line(`  ${point}`, clicks.filter(({ killed }) => killed === point).length)),
    line(
      'replies to add broken',
      `${dropped + page + truncated} (${dropped} dropped, ${page} pages of 502, ${truncated} truncated)`,
    ),
    line('operations of storage that failed', storageFaults),
    line('times that the lock fell', locks),
    line('clicks whose last answer was no', refusals.length),
    ...Array.from(
      Map.groupBy(refusals, (error) => error),
      ([error, all]) => line(`  ${error}`, all.length),
    ),
    line('charges in the books', figures.charges),
    line('charged more than once', figures.chargedTwice),
    line('  without being asked first', figures.chargedTwiceUnasked),
    line('  and not found within two minutes', figures.chargedTwiceUnsaid),
    line('  nor called possible by its record', figures.chargedTwiceUntold),
    line('charged without a record', figures.chargedUnrecorded),
    line('charged, and its record denies it', figures.chargedDenied),
    line(
      'asked about first, as unguarded',
      `${figures.asked}, ${figures.askedSafe} of them without a second add`,
    ),
    ...bad.map(
      ({ uuid, broken: fault, killed, charges, adds, state, isSaid }) =>
        `  ${uuid}: ${charges} charges, ${adds} adds, reply ${fault ?? 'whole'}, killed ${killed ?? 'never'}, record ${state}${isSaid ? ', said' : ''}`,
    ),
    line('time', `${Math.round(seconds)} s`),
  ].join('\n');
}

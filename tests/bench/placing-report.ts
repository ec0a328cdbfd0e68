import type { PlacingRow, PlacingTimes } from './measure-placing.ts';

const cell = (text: string): string => text.padStart(15);
const times = (measured: PlacingTimes | null): string =>
  cell(measured === null ? '–' : `${measured.median} / ${measured.p95} ms`);

/** Prints from the press to `add`, median and 95th percentile. */
export function printPlacingReport(rows: PlacingRow[]): void {
  console.log(`\n${'from "Place order" to add'.padEnd(28)}${cell('before')}${cell('now')}   (median / 95 %)`);
  for (const { network, protocols, before, now } of rows) {
    console.log(`${`${network}, ${protocols}`.padEnd(28)}${times(before)}${times(now)}`);
  }
}

import type { UnlockTimes } from './measure-unlock.ts';
import { percentile } from './percentile.ts';

const maxMs = 1000;

/** Prints from the press to the painted balance: in milliseconds, and over what the passphrase's rounds take by themselves. */
export function printUnlockReport({ painted, derived }: UnlockTimes): void {
  const [median, p95] = [percentile(painted, 0.5), percentile(painted, 0.95)];
  const alone = percentile(derived, 0.5);
  const verdict = median < maxMs ? 'met' : 'NOT MET';
  console.log(`\nfrom "Unlock" to the balance   ${median.toFixed(0)} / ${p95.toFixed(0)} ms (median / 95 %)`);
  console.log(
    `the passphrase’s rounds alone  ${alone.toFixed(0)} ms; ratio ${(median / alone).toFixed(2)} ×`,
  );
  console.log(`target                         < ${maxMs} ms   ${verdict}`);
}

import { setTimeout as wait } from 'node:timers/promises';

/** A kill that was planned. `landed` tells whether it ended a living worker. */
export type PlannedKill = { callOff: () => void; landed: Promise<boolean> };

/** Ends the extension's worker (in Firefox its event page) at a chosen moment. */
export type Killer = { killAfter: (ms: number) => PlannedKill };

/** Plans a kill, which says whether it ended a living worker, for so much later; until then it can be called off. */
export function planKill(ms: number, kill: () => Promise<boolean>): PlannedKill {
  const calling = new AbortController();
  const due = wait(Math.max(0, ms), true, { signal: calling.signal });
  const landed = due.then(kill, () => false);
  return { callOff: () => calling.abort(), landed };
}

/** The time of a history, in milliseconds, by which the panel lives; the computer's clock is wrong by `skew`. */
export const clock = { now: 0, skew: 0 };

/** Puts the clock in the place of the computer's. */
export function startClock(): void {
  Date.now = () => clock.now + clock.skew;
}

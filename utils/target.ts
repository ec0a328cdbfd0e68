/** The address that was right-clicked, as the worker saves it in session storage. */
export type Target = { address: string; at: number; isPrivate: boolean };

/** Key in session storage. */
export const targetKey = 'target';

/** It is for the popup that opens now, not for one an hour later. */
const targetSeconds = 60;

/** The target in what session storage holds, or `null` when there is none, a damaged or an old one. */
export function readTarget(stored: unknown, now: number): Target | null {
  const target = stored as Partial<Record<keyof Target, unknown>> | null | undefined;
  if (typeof target?.address !== 'string' || typeof target.at !== 'number') return null;
  if (Math.abs(now - target.at) > targetSeconds * 1000) return null;
  return { address: target.address, at: target.at, isPrivate: target.isPrivate === true };
}

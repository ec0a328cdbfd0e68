/**
 * A browser profile in memory, which the worker's own code reads and writes through the modules beside this one. Values
 * are kept as JSON, so that nothing is shared by accident.
 */
export const profile = {
  storage: new Map<string, string>(),
  orders: new Map<string, string>(),
  catalogues: new Map<string, string>(),
  /** When each alarm is due. */
  alarms: new Map<string, { dueAt: number; periodMs: number | null }>(),
};

/** A new, empty profile. */
export function resetProfile(): void {
  for (const part of Object.values(profile)) part.clear();
}

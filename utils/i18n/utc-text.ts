/** "2026-11-23 00:52:45 UTC": the same for whoever reads it, wherever they are. */
export const utcText = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

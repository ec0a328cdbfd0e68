import type { Command } from '@/utils/command';

/**
 * The key belongs into the first; what unlocks it is kept nowhere. Files bring thousands of texts: where they are read,
 * the key is masked in them.
 */
const others: ReadonlySet<Command['type']> = new Set([
  'saveApiKey',
  'unlock',
  'importOrders',
  'importLedger',
]);

/** Whether the texts of a command were typed, pasted or chosen, so that the key may not be in any of them. */
export const isTyped = ({ type }: Command): boolean => !others.has(type);

import type { Command } from '@/utils/command';

/**
 * The key belongs into the first; what unlocks it is kept nowhere. Files bring thousands of texts: where they are read,
 * the key is masked in them. And what an earlier version has stored with the key in it can still be taken back.
 */
const others: ReadonlySet<Command['type']> = new Set([
  'saveApiKey',
  'unlock',
  'unlockByPasskey',
  'importOrders',
  'importLedger',
  'importRates',
  'withdrawChannel',
]);

/** Whether the texts of a command were typed, pasted or chosen to be kept or sent: the key may not be in them. */
export const isTyped = (command: Command): boolean =>
  !others.has(command.type) && !(command.type === 'markService' && !command.isOn);

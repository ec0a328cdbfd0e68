import { useSignal, type Signal } from '@preact/signals';
import type { Command, Outcome } from '@/utils/command';
import type { ErrorName } from '@/utils/errors';
import { sendCommand } from '@/utils/send-command';
import { readShown } from '../state/read-shown';

export type LockCommands = {
  isBusy: Signal<boolean>;
  error: Signal<{ name: ErrorName; detail: string | null } | null>;
  clear: () => void;
  /** Sends one and reads what it changed. @returns whether it was done. */
  run: (command: Command) => Promise<boolean>;
};

/** The commands about the lock, one at a time, and what came of the last one. */
export function useLockCommands(): LockCommands {
  const isBusy = useSignal(false);
  const error = useSignal<{ name: ErrorName; detail: string | null } | null>(null);
  const run = async (command: Command): Promise<boolean> => {
    if (isBusy.value) return false;
    isBusy.value = true;
    error.value = null;
    const outcome: Outcome = await sendCommand(command);
    await readShown();
    isBusy.value = false;
    if (!outcome.ok) error.value = { name: outcome.error, detail: outcome.detail };
    return outcome.ok;
  };
  return { isBusy, error, clear: () => (error.value = null), run };
}

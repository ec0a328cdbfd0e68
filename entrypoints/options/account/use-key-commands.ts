import { useSignal, type Signal } from '@preact/signals';
import type { Command, Outcome } from '@/utils/command';
import type { TextKey } from '@/utils/i18n/text';
import { sendCommand } from '@/utils/send-command';
import { readShown } from '../state/read-shown';

type KeyCommand = Extract<Command, { type: 'saveApiKey' | 'checkApiKey' | 'forgetApiKey' }>;
export type Refusal = Extract<Outcome, { ok: false }>;

export type KeyCommands = {
  busy: Signal<KeyCommand['type'] | null>;
  refusal: Signal<Refusal | null>;
  /** The key of the sentence that says what the last one did. */
  done: Signal<TextKey | null>;
  /** Sends one and reads what it changed; `success` is said when it was done. */
  run: (command: KeyCommand, success: TextKey) => Promise<void>;
  clear: () => void;
};

/** The commands about the key, one at a time, and what came of the last one. */
export function useKeyCommands(): KeyCommands {
  const busy = useSignal<KeyCommand['type'] | null>(null);
  const refusal = useSignal<Refusal | null>(null);
  const done = useSignal<TextKey | null>(null);
  const clear = () => {
    refusal.value = null;
    done.value = null;
  };
  const run = async (command: KeyCommand, success: TextKey) => {
    if (busy.value !== null) return;
    busy.value = command.type;
    clear();
    const outcome = await sendCommand(command);
    await readShown();
    busy.value = null;
    if (outcome.ok) done.value = success;
    else refusal.value = outcome;
  };
  return { busy, refusal, done, run, clear };
}

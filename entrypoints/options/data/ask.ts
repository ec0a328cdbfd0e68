import type { Command } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { sendCommand } from '@/utils/send-command';

/** Has the worker do something. @throws NamedError with what it answers instead of "done". */
export async function ask(command: Command): Promise<void> {
  const outcome = await sendCommand(command);
  if (!outcome.ok) throw new NamedError(outcome.error, outcome.detail);
}

import { browser, type Browser } from 'wxt/browser';
import { commandSchema, type Command, type Outcome } from '@/utils/command';
import { runCommand } from './commands/run-command';
import { lookSoon } from './jobs';

const refused: Outcome = { ok: false, error: 'commandRefused', detail: null };

const isOwnPage = (sender: Browser.runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));

async function answerCommand(command: Command, answer: (outcome: Outcome) => void): Promise<void> {
  answer(await runCommand(command));
  if (command.type === 'placeOrder') await lookSoon();
}

/** Checks sender and command, and answers with the outcome. @returns whether the answer comes later. */
export function receiveMessage(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  answer: (outcome: Outcome) => void,
): boolean {
  const command = commandSchema.safeParse(message);
  if (!isOwnPage(sender) || !command.success) {
    answer(refused);
    return false;
  }
  void answerCommand(command.data, answer);
  return true;
}

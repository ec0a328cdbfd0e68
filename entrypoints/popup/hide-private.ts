import { sendCommand } from '@/utils/send-command';

/** Hides what is private everywhere, or shows it again. */
export async function hide(isOn: boolean): Promise<void> {
  await sendCommand({ type: 'hidePrivate', isOn });
}

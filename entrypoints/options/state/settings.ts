import { signal } from '@preact/signals';
import type { Outcome } from '@/utils/command';
import { sendCommand } from '@/utils/send-command';
import { defaultSettings, readSettings, type Settings } from '@/utils/settings';

export const settings = signal<Settings>(defaultSettings);

export const areSettingsRead = signal(false);

export async function readStoredSettings(): Promise<void> {
  settings.value = await readSettings();
  areSettingsRead.value = true;
}

/** Has the worker save these changes; what is stored afterwards is shown, whatever came of it. */
export async function changeSettings(changes: Partial<Settings>): Promise<Outcome> {
  const outcome = await sendCommand({ type: 'saveSettings', settings: { ...settings.value, ...changes } });
  await readStoredSettings();
  return outcome;
}

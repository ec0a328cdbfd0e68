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

let saving: Promise<unknown> = Promise.resolve();

/**
 * Has the worker save these changes of what is stored; what is stored afterwards is shown, whatever came of it. One that
 * comes before the last was saved waits for it, or would take it back.
 */
export function changeSettings(changesOf: (stored: Settings) => Partial<Settings>): Promise<Outcome> {
  const saved = saving.then(async () => {
    const { value } = settings;
    const outcome = await sendCommand({ type: 'saveSettings', settings: { ...value, ...changesOf(value) } });
    await readStoredSettings();
    return outcome;
  });
  // Whoever asked for it hears of it.
  saving = saved.catch(() => undefined);
  return saved;
}

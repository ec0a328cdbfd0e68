import { storage } from 'wxt/utils/storage';
import { readSettings, settingsKey, type Settings } from '@/utils/settings';
import { inTurn } from '../locks';

const save = (settings: Settings): Promise<void> => storage.setItem(settingsKey, settings);

/**
 * Saves a page's settings. Whether amounts are hidden stays as it is: a page that read before a press of the key, or a
 * file, would show them.
 */
export const saveSettings = (settings: Settings): Promise<void> =>
  inTurn('settings', async () => {
    const { hidesPrivate } = await readSettings();
    await save({ ...settings, hidesPrivate });
  });

/** Hides amounts, channels and ids, or shows them; `null` does the other of the two. @returns what is so now. */
export const hidePrivate = (isOn: boolean | null): Promise<boolean> =>
  inTurn('settings', async () => {
    const settings = await readSettings();
    const hidesPrivate = isOn ?? !settings.hidesPrivate;
    await save({ ...settings, hidesPrivate });
    return hidesPrivate;
  });

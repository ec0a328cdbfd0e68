import * as z from 'zod/mini';
import { storage } from 'wxt/utils/storage';

export const settingsSchema = z.object({
  /** Warn when the balance is below `limit` (decimal text in the account's currency). */
  lowBalance: z.object({ isOn: z.boolean(), limit: z.string().check(z.regex(/^\d{1,12}(\.\d{1,6})?$/)) }),
  /** Open orders are looked at no more often than this. */
  pollMinutes: z.union([z.literal(1), z.literal(5), z.literal(15)]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  lowBalance: { isOn: true, limit: '5.00' },
  pollMinutes: 1,
};

const item = storage.defineItem<unknown>('local:settings');

/** The user's settings; the defaults where nothing (or nothing sound) is stored. */
export async function readSettings(): Promise<Settings> {
  const read = settingsSchema.safeParse(await item.getValue());
  return read.success ? read.data : defaultSettings;
}

/** Saves the settings. Called by the worker alone. */
export const saveSettings = (settings: Settings): Promise<void> => item.setValue(settings);

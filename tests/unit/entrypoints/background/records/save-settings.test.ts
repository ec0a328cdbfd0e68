import { beforeEach, expect, test } from 'vitest';
import { hidePrivate, saveSettings } from '@/entrypoints/background/records/save-settings';
import { defaultSettings, readSettings } from '@/utils/settings';
import { freshProfile } from '../fresh-worker';

beforeEach(freshProfile);

test('two presses of the key at once hide and show again', async () => {
  expect(await Promise.all([hidePrivate(null), hidePrivate(null)])).toEqual([true, false]);
  expect(await readSettings()).toEqual(defaultSettings);
});

test('a page that read before the press, or a file, shows nothing again', async () => {
  await hidePrivate(true);
  await saveSettings({ ...defaultSettings, pollMinutes: 15 });
  expect(await readSettings()).toEqual({ ...defaultSettings, pollMinutes: 15, hidesPrivate: true });
});

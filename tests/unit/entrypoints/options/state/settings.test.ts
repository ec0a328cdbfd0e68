import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings, readStoredSettings, settings } from '@/entrypoints/options/state/settings';
import type { Command, Outcome } from '@/utils/command';
import * as sending from '@/utils/send-command';
import * as stored from '@/utils/settings';
import { defaultSettings, type Settings } from '@/utils/settings';

let kept: Settings;

beforeEach(async () => {
  kept = defaultSettings;
  vi.spyOn(stored, 'readSettings').mockImplementation(async () => kept);
  await readStoredSettings();
});

/** Has the worker take what it is sent, or refuse it, a while later. */
const answerWith = (outcome: Outcome) =>
  vi.spyOn(sending, 'sendCommand').mockImplementation(async (command: Command) => {
    await Promise.resolve();
    if (outcome.ok && command.type === 'saveSettings') kept = command.settings;
    return outcome;
  });

test('two changes right after each other are both kept', async () => {
  answerWith({ ok: true });
  const changes = (['from', 'to'] as const).map((edge) =>
    changeSettings(({ quietHours }) => ({ quietHours: { ...quietHours, [edge]: '01:00' } })),
  );
  const theme = changeSettings(() => ({ theme: 'dark' }));
  expect(await Promise.all([...changes, theme])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(kept).toMatchObject({ quietHours: { from: '01:00', to: '01:00' }, theme: 'dark' });
  expect(settings.value).toEqual(kept);
});

test('one that is refused, or cannot be read back, keeps none from those behind it', async () => {
  const refused = answerWith({ ok: false, error: 'storageFailed', detail: null });
  vi.mocked(stored.readSettings).mockRejectedValueOnce(new Error('no storage'));
  await expect(changeSettings(() => ({ theme: 'dark' }))).rejects.toThrow('no storage');
  expect(await changeSettings(() => ({ theme: 'light' }))).toMatchObject({ ok: false });
  expect(settings.value).toEqual(defaultSettings);
  refused.mockRestore();
  answerWith({ ok: true });
  expect(await changeSettings(() => ({ theme: 'dark' }))).toEqual({ ok: true });
  expect(settings.value.theme).toBe('dark');
});

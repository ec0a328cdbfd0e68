import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAccount, readAccount } from '@/entrypoints/background/account/account';
import { runCommand } from '@/entrypoints/background/commands/run-command';
import { saveCatalogue } from '@/entrypoints/background/records/save-catalogue';
import { saveSettings } from '@/entrypoints/background/records/save-settings';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import * as writing from '@/entrypoints/background/records/write-rates';
import { publishChanges } from '@/entrypoints/background/tracking/publish-changes';
import { readRates } from '@/utils/orders-db/read-rates';
import { readRateWatches } from '@/utils/services/read-rate-watches';
import { defaultSettings } from '@/utils/settings';
import { fakePanel } from '../fake-panel';
import { alarmNames, freshProfile, saveTestKey, testAccount } from '../fresh-worker';
import { sampleOrder, sampleReport } from '../sample-order';

const create = vi.fn(async () => 'shown');
const shown = () => create.mock.calls.map((call: unknown[]) => call[1] as { title: string; message: string });

beforeEach(async () => {
  freshProfile();
  create.mockReset();
  Object.assign(fakeBrowser.notifications, { create });
  fakePanel();
  await saveTestKey();
});

/** A list of services as the panel has it at a time, each with this rate. */
async function listed(readAt: number, rate: string | null, ids = ['7', '8', '9']): Promise<void> {
  const services = ids.map((id) => ({
    id,
    name: `Service ${id}`,
    category: null,
    type: null,
    rate,
    min: null,
    max: null,
  }));
  await saveCatalogue({ account: testAccount, readAt, services });
  await changeAccount(testAccount, (account) => ({
    ...account,
    catalogue: { count: services.length, readAt },
  }));
  await publishChanges();
}
const kept = async () => Object.fromEntries(await readRates(testAccount));
const watch = (below: string | null, rise: number | null, service = '9') =>
  runCommand({ type: 'watchRate', service, below, rise });

describe('rates over time', () => {
  beforeEach(async () => {
    await fakeBrowser.storage.local.set({ serviceMarks: { favourite: ['8'] } });
    await saveOrders([sampleOrder({ account: testAccount, service: '7', report: sampleReport() })]);
  });

  test('are kept of favorites and of what was ever ordered, and of nothing else', async () => {
    await listed(100, '0.5');
    await listed(200, '0.6');
    expect(await kept()).toEqual({
      7: [
        [100, '0.5'],
        [200, '0.6'],
      ],
      8: [
        [100, '0.5'],
        [200, '0.6'],
      ],
    });
  });

  test('are written only where a list brings another rate, and looked for once for each list', async () => {
    const write = vi.spyOn(writing, 'writeRates');
    await listed(100, '0.5');
    await publishChanges();
    await listed(200, '0.50');
    await listed(300, null);
    expect(write).toHaveBeenCalledTimes(1);
    expect((await readAccount(testAccount)).ratesKeptAt).toBe(300);
    write.mockRestore();
  });

  test('of before a time are erased, but the present one', async () => {
    await listed(100, '0.5');
    await listed(200, '0.6');
    await listed(300, '0.7');
    await runCommand({ type: 'eraseBalance', before: 250 });
    expect(await kept()).toMatchObject({ 7: [[300, '0.7']] });
    await runCommand({ type: 'eraseBalance', before: 1000 });
    expect(await kept()).toMatchObject({ 7: [[300, '0.7']] });
  });

  test('and what is watched are gone after everything was erased', async () => {
    await listed(100, '0.5');
    await watch('0.4', null);
    await runCommand({ type: 'eraseAll', askedAt: Date.now() });
    expect(await kept()).toEqual({});
    expect(await readRateWatches()).toEqual([]);
  });
});

describe('what is to be told of a rate', () => {
  beforeEach(async () => {
    await saveSettings({ ...defaultSettings, alerts: ['rate'] });
    await listed(100, '0.50');
  });

  test('is kept with the rate from which a rise counts, and has its service kept', async () => {
    expect(await watch('0.45', 10)).toEqual({ ok: true });
    expect(await readRateWatches()).toEqual([
      { service: '9', name: 'Service 9', below: '0.45', rise: 10, from: '0.50' },
    ]);
    expect(await kept()).toEqual({ 9: [[100, '0.50']] });
    await listed(200, '0.52');
    // Another limit below does not begin the rise anew; another rise does.
    await watch('0.40', 10);
    expect(await readRateWatches()).toMatchObject([{ below: '0.40', from: '0.50' }]);
    await watch('0.40', 20);
    expect(await readRateWatches()).toMatchObject([{ rise: 20, from: '0.52' }]);
    await watch(null, null);
    expect(await readRateWatches()).toEqual([]);
  });

  test('is refused for a service that is not in the list, and taken back all the same', async () => {
    expect(await watch('0.45', null, 'none')).toMatchObject({ ok: false, error: 'serviceGone' });
    await watch('0.45', null);
    await listed(200, '0.5', ['7']);
    expect(await watch(null, null)).toEqual({ ok: true });
    expect(await readRateWatches()).toEqual([]);
  });

  test('is told once as it becomes so, and again after it was not', async () => {
    await watch('0.45', 10);
    await listed(200, '0.54');
    expect(shown()).toEqual([]);
    await listed(300, '0.56');
    await listed(400, '0.57');
    expect(shown()).toMatchObject([
      {
        title: 'A rate has risen by more than you set',
        message: 'Service 9\nService 9\n0.50 before, 0.56 now',
      },
    ]);
    await listed(500, '0.44');
    await listed(600, '0.50');
    await listed(700, '0.40');
    expect(shown().slice(1)).toMatchObject([
      { title: 'A rate is below what you set', message: 'Service 9\nService 9\n0.44 now, below 0.45' },
      { title: 'A rate is below what you set', message: 'Service 9\nService 9\n0.40 now, below 0.45' },
    ]);
  });

  test('is not told where it was so when it was set, or its switch was off', async () => {
    await watch('0.60', null);
    await listed(200, '0.50');
    await saveSettings({ ...defaultSettings, alerts: ['completed'] });
    await listed(300, '0.70');
    await listed(400, '0.50');
    await saveSettings({ ...defaultSettings, alerts: ['rate'] });
    await listed(500, '0.49');
    expect(shown()).toEqual([]);
  });

  test('has the list read four times a day', async () => {
    expect(await alarmNames()).toContain('services');
  });
});

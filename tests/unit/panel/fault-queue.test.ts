import { describe, expect, test } from 'vitest';
import { call, goodOrder } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

describe('which request gets which fault', () => {
  test('each gets the first that fits it', async () => {
    const panel = await runPanel();
    panel.misbehave({ action: 'add', status: 500 });
    panel.misbehave({ status: 501, times: 2 });
    panel.misbehave({ action: 'add', status: 502 });
    panel.misbehave({ action: 'status', status: 503, when: (entry) => entry.fields?.['order'] === 7 });
    const asked = [
      { action: 'balance' },
      goodOrder,
      goodOrder,
      goodOrder,
      { action: 'status', order: 6 },
      { action: 'status', order: 7 },
      { action: 'status', order: 7 },
      goodOrder,
    ];
    const statuses = [];
    for (const fields of asked) statuses.push((await call(panel, fields)).status);
    expect(statuses).toEqual([501, 500, 501, 502, 200, 503, 200, 200]);
    expect(panel.journal.map((entry) => entry.fault?.status)).toEqual([
      501,
      500,
      501,
      502,
      undefined,
      503,
      undefined,
      undefined,
    ]);
  });

  test('until the panel is told to behave', async () => {
    const panel = await runPanel();
    panel.misbehave({ status: 500, times: Infinity });
    expect((await call(panel, goodOrder)).status).toBe(500);
    expect((await call(panel, goodOrder)).status).toBe(500);
    panel.behave();
    expect((await call(panel, goodOrder)).status).toBe(200);
  });

  test('none changes what reading actions do', async () => {
    const panel = await runPanel();
    panel.misbehave({ action: 'balance', body: (text) => text.replace('128.40', '"128,40"') });
    expect((await call(panel, { action: 'balance' })).body).toContain('"128,40"');
  });
});

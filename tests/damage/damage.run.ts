import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { runDamage } from './run-damage';

const { DAMAGE_STATES = '310', DAMAGE_SEED = '1', DAMAGE_REPORT = '' } = process.env;

const asEntries = (_name: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

// The command that runs this judges the report.
test('damaged storage', async () => {
  const rows = await runDamage({ states: Number(DAMAGE_STATES), seed: Number(DAMAGE_SEED) });
  writeFileSync(DAMAGE_REPORT, JSON.stringify(rows, asEntries));
});

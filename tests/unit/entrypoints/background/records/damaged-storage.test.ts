import { expect, test } from 'vitest';
import { runDamage } from '../../../../damage/run-damage';

test('the worker starts on damaged storage, loses no order that is whole in either copy, and places none without a record', async () => {
  const rows = await runDamage({ states: 155, seed: 20 });
  const bad = rows.filter(({ complaints }) => complaints.size > 0);
  expect(new Map(bad.map(({ kind, complaints }) => [kind, complaints]))).toEqual(new Map());
}, 400_000);

import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { playDay } from './play-day';
import { findEntriesQuickly } from './quick-deletes';

const { DAY_ORDERS = '0', DAY_REPORT = '' } = process.env;

// The command that runs this prints the report.
test('a day', async () => {
  await findEntriesQuickly();
  const days = [];
  for (const orders of DAY_ORDERS.split(',')) days.push(await playDay(Number(orders)));
  writeFileSync(DAY_REPORT, JSON.stringify(days));
});

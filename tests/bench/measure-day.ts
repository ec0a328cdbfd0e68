import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Day } from '../energy/play-day.ts';

const report = '.output/reports/day.json';
const openOrders = [0, 1, 50, 5000];

/** A day with so many open orders, by a clock that is moved, each alarm waking a worker of its own. */
export function measureDays(): Day[] {
  mkdirSync('.output/reports', { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    'vitest',
    ['run', '--config', 'tests/energy/vitest.config.ts', '--root', '.'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DAY_ORDERS: openOrders.join(','), DAY_REPORT: report },
    },
  );
  if (status !== 0) throw new Error('The day ended before its end.');
  return JSON.parse(readFileSync(report, 'utf8')) as Day[];
}

const cell = (value: string | number) => String(value).padStart(14);
const row = (...cells: (string | number)[]) => console.log(cells.map(cell).join(''));

/** Prints what wakes the worker in a day, and what it does then. */
export function printDayReport(days: Day[]): void {
  console.log('\na day without a page open, no alert on; all orders were placed at its beginning');
  row('open orders', 'wake-ups', 'requests', 'writes', 'transactions');
  for (const day of days) row(day.orders, day.wakeUps, day.requests, day.writes, day.transactions);
}

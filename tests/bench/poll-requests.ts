import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Snapshot } from '../../utils/snapshot.ts';
import { ChromiumCompanion } from '../e2e/browser/chromium-companion.ts';
import { anOrder, connect, send, stored } from '../e2e/support/by-command.ts';
import { startPanel } from '../panel/panel.ts';

const openOrders = 250;

/** How many requests one poll of 250 open orders makes, by the real worker and the simulator. */
export async function countPollRequests(): Promise<number> {
  const panel = await startPanel();
  const profile = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  const companion = await ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, profile });
  try {
    const page = await connect(companion);
    for (let i = 0; i < openOrders; i += 1) {
      expect(await send(page, anOrder({ confirmed: ['orderedMinutesAgo', 'priceNeedsConfirming'] }))).toEqual(
        {
          ok: true,
        },
      );
    }
    // The clicks' requests count as well: after so many a poll would be held back, until a restart.
    await companion.restartBrowser();
    const before = panel.requests().length;
    const revision = await revisionOf(companion);
    await companion.fireAlarm('poll');
    await expect.poll(() => revisionOf(companion)).toBeGreaterThan(revision);
    const requests = panel.requests().slice(before);
    expect(requests.flatMap(({ fields }) => String(fields?.['orders']).split(','))).toHaveLength(openOrders);
    return requests.length;
  } finally {
    await companion.close();
    await panel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const revisionOf = async (companion: ChromiumCompanion): Promise<number> =>
  ((await stored(companion, 'snapshot')) as Snapshot).revision;

import type { Page } from '@playwright/test';
import type { Outcome, PlaceOrder } from '../../../utils/command.ts';
import type { Companion } from '../browser/companion.ts';
import { send } from './by-command.ts';
import { expect } from './companion-test.ts';

/**
 * Places an order whose connection the panel cuts. Of a streamed request over HTTP/2, on a connection that was used
 * before, Chromium 156 sends nothing twice; but about one such cut in fifty crashes its network process, and the worker
 * goes with it. Then, and only then, the answer may be lost: what the order has come to is put right by the next worker,
 * which is woken here as the popup does it.
 */
export async function placeCut(companion: Companion, page: Page, order: PlaceOrder): Promise<void> {
  const before = await companion.networkProcess();
  const outcome = await send(page, order).catch((error: unknown): Outcome | null => {
    if (!String(error).includes('message channel closed')) throw error;
    return null;
  });
  if (outcome === null) {
    expect(await companion.networkProcess(), 'the worker ended by itself').not.toBe(before);
    await send(page, { type: 'refresh', ifOlderThanSeconds: 3600 });
  } else {
    expect(outcome).toEqual({ ok: true });
  }
}

import { expect, test } from '@playwright/test';
import { openFirefox } from '../proofs/open-firefox.ts';
import { runKill } from '../proofs/run-kill.ts';

test('twenty clicks while the event page is ended and replies break: no order twice, none without a record', async () => {
  const result = await runKill({ count: 20, seed: 7, protocols: 'h1', open: openFirefox });
  expect(result).toMatchObject({ chargedTwice: 0, chargedUnrecorded: 0 });
  expect([...result.kills.values()].reduce((sum, kills) => sum + kills, 0)).toBeGreaterThan(0);
  expect(result.charges).toBeGreaterThan(0);
});

import { expect, test } from '@playwright/test';
import { figuresOf } from '../proofs/kill-figures.ts';
import { openFirefox } from '../proofs/open-firefox.ts';
import { runKill } from '../proofs/run-kill.ts';

test('twenty clicks while the event page is ended and replies break: none unasked, none without a record or denied', async () => {
  const result = await runKill({ count: 20, seed: 7, protocols: 'h1', open: openFirefox });
  const figures = figuresOf(result);
  expect(figures).toMatchObject({ chargedTwiceUntold: 0, chargedUnrecorded: 0, chargedDenied: 0 });
  // Nothing guards an order here: where one was sent, the user had been asked, and pressed all the same. Whether the
  // balance shows a double differs from run to run: `npm run kill -- 100 --firefox` counts it.
  expect(result.clicks.filter(({ adds, isAsked }) => adds > 0 && !isAsked)).toEqual([]);
  expect(figures.kills).toBeGreaterThan(0);
  expect(figures.charges).toBeGreaterThan(0);
});

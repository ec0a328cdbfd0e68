import { demoKey } from '../panel/demo.ts';
import { connect, stored } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';
import { heapOf, spellingsIn } from './support/heap-of.ts';

test('the saved key reaches no page, whatever the page shows', async ({ companion }) => {
  await (await connect(companion)).close();
  expect(await stored(companion, 'apiKey')).toMatchObject({ key: demoKey });

  for (const hash of ['#account', '#orders', '#services', '#channels', '#alerts', '#about']) {
    const options = await companion.openOptions(hash);
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    const heap = await heapOf(options);
    expect(heap).toContain('4f2a');
    expect(spellingsIn(heap, demoKey), `the key in the heap of ${hash}`).toEqual([]);
    await options.close();
  }

  const tab = await companion.context.newPage();
  await tab.goto('https://www.twitch.tv/monstercat');
  const popup = await companion.rightClick({ pageUrl: tab.url() });
  await expect(popup.getByLabel('Quantity')).toBeVisible();
  const heap = await heapOf(popup);
  expect(heap).toContain('monstercat');
  expect(spellingsIn(heap, demoKey), 'the key in the heap of the popup').toEqual([]);
  await popup.evaluate((key) => Object.assign(globalThis, { planted: btoa(key) }), demoKey);
  expect(spellingsIn(await heapOf(popup), demoKey)).toContain('as Base64');
});

test('a key that the panel repeats in its answer is masked', async ({ companion, panel }) => {
  const page = await connect(companion);
  const body = JSON.stringify({ status: 'error', message: `Key ${demoKey} is blocked` });
  panel.misbehave({ action: 'balance', status: 200, body });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('is blocked')).toBeVisible();
  expect(await page.content()).not.toContain(demoKey);
  expect(JSON.stringify(await stored(companion, 'snapshot'))).not.toContain(demoKey);
});

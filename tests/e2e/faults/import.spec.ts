import type { Page } from '@playwright/test';
import type { Order } from '../../../utils/orders/order.ts';
import type { Companion } from '../browser/companion.ts';
import { anOrder, connect, send, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { savedFile } from '../support/saved-file.ts';
import { injected } from './support/injected.ts';

const head = '"format":"botzverse-companion","version":1';

/** The data section of an account with one order. */
async function dataSection(companion: Companion): Promise<{ page: Page; order: Order }> {
  const page = await connect(companion);
  await send(page, anOrder());
  const [order] = await storedOrders(page);
  if (order === undefined) throw new Error('The order was not stored.');
  await page.goto(`${companion.pageRoot}options.html#data`);
  await expect(page.getByText('1 order,')).toBeVisible();
  return { page, order };
}

/** Whether every object has what a file wanted to give it. */
const isPolluted = () => 'polluted' in {};

/** Chooses a file whose text is made in the page, so that it is of any size. @returns its size in bytes. */
const choose = (page: Page, parts: [text: string, times: number][]): Promise<number> =>
  page.evaluate((made) => {
    const file = new File(
      made.map(([text, times]) => text.repeat(times)),
      'export.json',
    );
    const files = new DataTransfer();
    files.items.add(file);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('There is no field for a file.');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return file.size;
  }, parts);

test('a file of 50 MB of rubbish is read in parts: the page goes on answering, and the one whole order in it is imported', async ({
  companion,
}) => {
  const { page, order } = await dataSection(companion);
  const other = JSON.stringify({ ...order, uuid: crypto.randomUUID(), id: '7', state: 'dismissed' });
  const rubbish = JSON.stringify({ uuid: 'x'.repeat(1000) });
  // It goes when all is read.
  const progress = expect(page.getByRole('progressbar', { name: 'Reading the file' })).toBeVisible();
  const size = await choose(page, [
    [`{${head},"orders":[${other}`, 1],
    [`,${rubbish}`, 51_000],
    [']}', 1],
  ]);
  expect(size).toBeGreaterThan(50_000_000);
  injected('storage: import of 50 MB');
  await progress;
  await expect(page.getByText('51,000 entries cannot be read; skipped.')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 order' }).click();
  await expect(page.getByText('1 order was added.')).toBeVisible();
  expect(await storedOrders(page)).toHaveLength(2);
});

test('a file that nests five million deep is refused in a sentence, and so is a record that does', async ({
  companion,
}) => {
  const { page, order } = await dataSection(companion);
  await choose(page, [['[', 5_000_000]]);
  injected('storage: import nested deep');
  await expect(page.getByRole('alert')).toContainText('This is not an export of this extension');
  await choose(page, [
    [`{${head},"orders":[`, 1],
    ['[', 5_000_000],
  ]);
  await expect(page.getByText('The file is damaged')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  expect(await storedOrders(page)).toEqual([order]);
});

test('names that every object has change nothing, wherever they stand in a file', async ({
  companion,
  panel,
}) => {
  const { page, order } = await dataSection(companion);
  const poison = '"__proto__":{"state":"sending","isSeen":true,"polluted":1},"constructor":{"prototype":{}}';
  const other = JSON.stringify({ ...order, uuid: crypto.randomUUID(), id: '7', state: 'dismissed' });
  const uuids = ['__proto__', 'constructor'].map((uuid) => JSON.stringify({ ...order, uuid }));
  await choose(page, [
    [`{${poison},${head},"settings":{${poison}},"channels":[{${poison}}],`, 1],
    [`"orders":[${other.replace('{', `{${poison},`)},{${poison}},${uuids.join(',')}]}`, 1],
  ]);
  injected('storage: import with __proto__');
  await expect(page.getByText('1 new order.')).toBeVisible();
  await expect(page.getByText('5 entries cannot be read; skipped.')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 order' }).click();
  await expect(page.getByText('1 order was added.')).toBeVisible();
  expect(await page.evaluate(isPolluted)).toBe(false);
  expect(await companion.worker.evaluate(isPolluted)).toBe(false);
  const kept = (await storedOrders(page)).find(({ uuid }) => uuid !== order.uuid);
  expect(kept).toEqual({ ...(JSON.parse(other) as Order), open: undefined, watched: undefined });
  expect(panel.requests().filter(({ action }) => action === 'add')).toHaveLength(1);
});

test('formulas that a file brings are text in the table that is exported', async ({ companion }) => {
  const { page, order } = await dataSection(companion);
  const formulas = [
    '=HYPERLINK("https://evil.example","x")',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '＝1',
    'x;=cmd|calc!A0',
    'x;"=1',
  ];
  const orders = formulas.map((formula) =>
    Object.assign(structuredClone(order), {
      uuid: crypto.randomUUID(),
      id: formula.replaceAll(/[^!-~]/g, 'x'),
      serviceName: formula,
      category: formula,
      channel: formula,
      link: formula,
      state: 'dismissed',
    }),
  );
  await choose(page, [[`{${head},"orders":${JSON.stringify(orders)}}`, 1]]);
  injected('storage: import with CSV formulas');
  await page.getByRole('button', { name: 'Import 7 orders' }).click();
  await expect(page.getByText('7 orders were added.')).toBeVisible();
  const { text } = await savedFile(page, 'Export CSV');
  // However it is divided: by our commas, by semicolons, by tabs.
  const cells = text.split(/[\r\n,;\t]+/).map((cell) => cell.replace(/^"+/, ''));
  expect(cells.filter((cell) => cell.includes('HYPERLINK'))).not.toEqual([]);
  expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
});

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetUnseen, readUnseen, saveUnseen } from '@/entrypoints/background/records/unseen';
import { freshProfile } from '../fresh-worker';
import { uuidOf } from '../sample-order';

beforeEach(freshProfile);

it('keeps each order once, the newest first, and not without end', async () => {
  await saveUnseen([uuidOf(1)]);
  await saveUnseen([uuidOf(2), uuidOf(1)]);
  expect(await readUnseen()).toEqual([uuidOf(2), uuidOf(1)]);
  await saveUnseen(Array.from({ length: 30 }, (_each, n) => uuidOf(100 + n)));
  expect(await readUnseen()).toHaveLength(20);
});

it('loses none of two that are saved at once', async () => {
  await Promise.all([saveUnseen([uuidOf(1)]), saveUnseen([uuidOf(2)]), forgetUnseen(uuidOf(3))]);
  expect((await readUnseen()).toSorted()).toEqual([uuidOf(1), uuidOf(2)]);
});

it.each([
  [undefined, []],
  [uuidOf(1), [uuidOf(1)]],
  [{ junk: 1 }, []],
  [[1, uuidOf(2), null], [uuidOf(2)]],
])('reads %j as %j', async (stored, read) => {
  await fakeBrowser.storage.local.set({ unseen: stored });
  expect(await readUnseen()).toEqual(read);
});

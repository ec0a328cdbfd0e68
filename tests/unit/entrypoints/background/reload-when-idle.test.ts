import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placing } from '@/entrypoints/background/locks';
import { reloadWhenIdle } from '@/entrypoints/background/reload-when-idle';

test('an update waits for every order on its way, and no order begins after it', async () => {
  const reload = vi.fn();
  Object.assign(fakeBrowser.runtime, { reload });
  const [first, second] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const orders = [first, second].map(({ promise }) =>
    navigator.locks.request(placing, { mode: 'shared' }, () => promise),
  );
  const begun = vi.fn();
  void reloadWhenIdle();
  void navigator.locks.request(placing, { mode: 'shared' }, begun);
  first.resolve(undefined);
  await orders[0];
  expect(reload).not.toHaveBeenCalled();
  second.resolve(undefined);
  await orders[1];
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  const { held, pending } = await navigator.locks.query();
  expect(held).toMatchObject([{ name: placing, mode: 'exclusive' }]);
  expect(pending).toMatchObject([{ name: placing, mode: 'shared' }]);
  expect(begun).not.toHaveBeenCalled();
});

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placing } from '@/entrypoints/background/locks';
import { bringBackDrafts } from '@/entrypoints/background/records/kept-drafts';
import { reloadWhenIdle } from '@/entrypoints/background/reload-when-idle';
import { inUse } from '@/utils/in-use';

const reload = vi.fn();
/** Locks are the whole file's: whatever a test holds it gives back by this. */
let end: PromiseWithResolvers<undefined>;

beforeEach(() => {
  reload.mockReset();
  // A worker that is replaced lets go of its locks.
  reload.mockImplementation(() => void navigator.locks.request(placing, { steal: true }, () => undefined));
  Object.assign(fakeBrowser.runtime, { reload });
  end = Promise.withResolvers();
});

const hold = (name: string) =>
  navigator.locks.request(name, { mode: 'shared' }, () => end.promise) as Promise<undefined>;

/** Waits until somebody stands in line for a lock. */
const inLine = (name: string, mode: LockMode) =>
  vi.waitFor(async () => {
    const { pending } = await navigator.locks.query();
    expect(pending).toContainEqual(expect.objectContaining({ name, mode }));
  });
const update = () => void reloadWhenIdle().catch(() => undefined);

test.each([placing, inUse])('an update waits for whoever holds "%s"', async (name) => {
  const holding = hold(name);
  update();
  await inLine(name, 'exclusive');
  expect(reload).not.toHaveBeenCalled();
  end.resolve(undefined);
  await holding;
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('no order begins after it', async () => {
  const begun = vi.fn();
  reload.mockImplementation(() => void navigator.locks.request(placing, { mode: 'shared' }, begun));
  update();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  await inLine(placing, 'shared');
  expect(begun).not.toHaveBeenCalled();
  await navigator.locks.request(placing, { steal: true }, () => undefined);
});

test('an order that is placed while an update waits for a page does not wait for it', async () => {
  const holding = hold(inUse);
  update();
  await inLine(inUse, 'exclusive');
  const placed = vi.fn();
  await navigator.locks.request(placing, { mode: 'shared' }, placed);
  expect(placed).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
  end.resolve(undefined);
  await holding;
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('a page that came into view while another was left is waited for too', async () => {
  const first = hold(inUse);
  update();
  await inLine(inUse, 'exclusive');
  const [left, second] = [end, Promise.withResolvers<undefined>()];
  const come = vi.fn(() => second.promise);
  const coming = navigator.locks.request(inUse, { mode: 'shared' }, come);
  left.resolve(undefined);
  await first;
  await vi.waitFor(() => expect(come).toHaveBeenCalledOnce());
  await inLine(inUse, 'exclusive');
  expect(reload).not.toHaveBeenCalled();
  second.resolve(undefined);
  await coming;
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('what is typed is kept over it, and given back once', async () => {
  const draft = { key: 'twitch/monstercat', channel: 'Monstercat', query: 'viewers', quantity: '100' };
  // What was pasted there may be anything.
  const pasted = { key: '', channel: 'some other key', query: 'some other key', quantity: '7' };
  await fakeBrowser.storage.session.set({ drafts: [draft, pasted] });
  update();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  await fakeBrowser.storage.session.clear();
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('some other key');
  await bringBackDrafts();
  expect(await fakeBrowser.storage.session.get()).toMatchObject({
    drafts: [
      { channel: 'Monstercat', query: '', quantity: '100' },
      { channel: '', query: '', quantity: '7' },
    ],
  });
  expect(await fakeBrowser.storage.local.get()).not.toHaveProperty('keptDrafts');
  // What was begun since then is not taken back.
  await fakeBrowser.storage.session.set({ drafts: [] });
  await fakeBrowser.storage.local.set({ keptDrafts: [{ key: 'old' }] });
  await bringBackDrafts();
  expect(await fakeBrowser.storage.session.get()).toMatchObject({ drafts: [] });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAccount, readAccount } from '@/entrypoints/background/account/account';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { saveCatalogue } from '@/entrypoints/background/records/save-catalogue';
import { readServices, readServicesForReview } from '@/entrypoints/background/tracking/read-services';
import { readCatalogue, readStoredChanges } from '@/utils/services/read-catalogue';
import { readChanges } from '@/utils/services/service-change';
import { failure, fakePanel, reply, service } from '../fake-panel';
import { freshProfile, saveTestKey } from '../fresh-worker';

const minute = 60_000;
let saved: SavedAccount;
beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const listed = {
  id: '5',
  name: 'Old',
  category: null,
  type: null,
  rate: '1',
  min: null,
  max: null,
};
const store = (age: number) =>
  saveCatalogue({ account: saved.account, readAt: Date.now() - age, services: [listed] });
const read = (isForced = false) => readServices(saved, 'click', isForced);

test('a list that was never read is asked for, saved, and counted for the pages', async () => {
  fakePanel();
  expect((await read()).services.map(({ id }) => id)).toEqual(['7']);
  expect((await readCatalogue(saved.account))?.services).toHaveLength(1);
  expect((await readAccount(saved.account)).catalogue?.count).toBe(1);
});

describe('a stored list', () => {
  test.each([
    ['is taken while it is fresh', 9 * minute, false, 0],
    ['is read anew after ten minutes', 10 * minute, false, 1],
    ['is read anew by a press', 0, true, 1],
    ['“from the future” (clock set back) is read anew', -minute, false, 1],
  ])('%s', async (_name, age, isForced, requests) => {
    await store(age);
    const sent = fakePanel();
    await read(isForced);
    expect(sent).toHaveLength(requests);
  });

  test.each<[string, () => Response, string]>([
    ['an empty list', () => reply([]), 'noServices'],
    ['an empty list in words', () => reply({ status: 'success', data: 'Empty Data' }), 'noServices'],
    ['an empty list of that name', () => reply({ services: [] }), 'noServices'],
    ['that word as an error', () => reply({ error: 'No services found' }), 'noServices'],
    ['that word alone', () => reply('"Empty Data"'), 'noServices'],
    ['rows that make no sense', () => reply([{ a: 1 }, null, 7]), 'notUnderstood'],
    ['an object', () => reply({ 1: service }), 'notUnderstood'],
    ['nothing', () => reply(''), 'notUnderstood'],
    ['a web page', () => reply('<!doctype html>'), 'guardPage'],
    ['an error', () => failure('Invalid API key or inactive user'), 'keyRejected'],
    ['a failure', () => reply('', { status: 502 }), 'panelFailed'],
  ])('is never replaced by %s', async (_name, services, name) => {
    await store(60 * minute);
    fakePanel({ services });
    await expect(read()).rejects.toMatchObject({ name });
    expect((await readCatalogue(saved.account))?.services).toEqual([listed]);
  });

  test('that an empty reply has doubted is replaced by the next one that is none', async () => {
    await store(60 * minute);
    fakePanel({ services: () => reply([]) });
    await expect(read()).rejects.toMatchObject({ name: 'noServices' });
    expect(await readCatalogue(saved.account)).toMatchObject({ services: [listed], doubted: 0 });
    fakePanel();
    expect((await read()).doubted).toBeUndefined();
  });

  test('of another account is not taken', async () => {
    await store(0);
    const other = await saveTestKey('another-key-0000');
    const sent = fakePanel();
    await readServices(other, 'click');
    expect(sent).toHaveLength(1);
  });
});

const changes = async () => readChanges(await readStoredChanges(saved.account));

describe('a list that is read anew', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ ...service, service: n + 1 }));

  test('is compared with the one before it, and what is different is kept', async () => {
    fakePanel({ services: () => reply(many) });
    await read(true);
    expect(await changes()).toEqual([]);
    fakePanel({ services: () => reply([{ ...many[0], rate: '3.00' }, ...many.slice(2)]) });
    await read(true);
    fakePanel({ services: () => reply(many) });
    await read(true);
    expect((await changes()).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '1 rate',
      '2 new',
      '1 rate',
      '2 gone',
    ]);
  });

  test('and lacks most services is taken over only when a second one does too', async () => {
    fakePanel({ services: () => reply(many) });
    await read(true);
    fakePanel({ services: () => reply(many.slice(0, 3)) });
    await expect(read(true)).rejects.toMatchObject({ name: 'servicesLacking' });
    expect((await readCatalogue(saved.account))?.services).toHaveLength(40);
    expect(await changes()).toEqual([]);
    expect((await read(true)).services).toHaveLength(3);
    expect(await changes()).toHaveLength(37);
    expect((await readCatalogue(saved.account))?.doubted).toBeUndefined();
  });

  test('and is whole again after one that was not believed ends the doubt', async () => {
    fakePanel({ services: () => reply(many) });
    await read(true);
    fakePanel({ services: () => reply(many.slice(0, 3)) });
    await expect(read(true)).rejects.toMatchObject({ name: 'servicesLacking' });
    fakePanel({ services: () => reply(many) });
    await read(true);
    fakePanel({ services: () => reply(many.slice(0, 3)) });
    await expect(read(true)).rejects.toMatchObject({ name: 'servicesLacking' });
  });
});

describe('for a review', () => {
  const second = 1000;
  test.each([
    ['a list of the last minute is enough', 59 * second, 0],
    ['an older one is read anew', 61 * second, 1],
    ['one “from the future” too', -second, 1],
  ])('%s', async (_name, age, requests) => {
    await store(age);
    const sent = fakePanel();
    await readServicesForReview(saved);
    expect(sent).toHaveLength(requests);
  });

  const sinceReads = async (count: number, age: number) => {
    await store(age);
    const servicesReadAt = Array.from({ length: count }, (_each, n) => Date.now() - n * minute);
    await changeAccount(saved.account, (account) => ({ ...account, servicesReadAt }));
    const sent = fakePanel();
    await readServicesForReview(saved);
    return sent.length;
  };
  test.each([
    ['five reads in the last hour leave one more', 5, 2 * minute, 1],
    ['after six the list has to do', 6, 2 * minute, 0],
    ['unless it is old', 6, 11 * minute, 1],
  ])('%s', async (_name, count, age, requests) => {
    expect(await sinceReads(count, age)).toBe(requests);
  });

  test('every read counts, and only those of the last hour', async () => {
    fakePanel();
    await changeAccount(saved.account, (account) => ({
      ...account,
      servicesReadAt: [Date.now() - 61 * minute],
    }));
    await read(true);
    await read(true);
    expect((await readAccount(saved.account)).servicesReadAt).toHaveLength(2);
  });

  test('a list that is not old stands in for one that cannot be read', async () => {
    await store(2 * minute);
    fakePanel({ services: () => reply('', { status: 502 }) });
    expect((await readServicesForReview(saved)).services).toEqual([listed]);
    await store(11 * minute);
    await expect(readServicesForReview(saved)).rejects.toMatchObject({ name: 'panelFailed' });
  });
});

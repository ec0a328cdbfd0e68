import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { importIds, unknownIds } from '@/entrypoints/options/data/import-ids';
import type { Command, Outcome } from '@/utils/command';
import { anOrder } from '../../../an-order';
import { freshProfile } from '../../background/fresh-worker';
import { uuidOf } from '../../background/sample-order';

const account = 'aabbccdd00112233';
const { answer } = vi.hoisted(() => ({ answer: vi.fn<(command: Command) => Promise<Outcome>>() }));
vi.mock('@/utils/send-command', () => ({ sendCommand: answer }));

const keep = (ids: string[]) =>
  saveOrders(ids.map((id) => anOrder({ uuid: uuidOf(Number(id)), id, account, state: 'dismissed' })));
const idsFrom = (first: number, count: number) => Array.from({ length: count }, (_, n) => String(first + n));

/** A worker whose panel knows every id below 1000, and refuses a whole chunk for one that it does not. */
async function strictPanel(command: Command): Promise<Outcome> {
  const ids = command.type === 'importOrderIds' ? command.ids : [];
  const isRefused = ids.some((id) => Number(id) >= 1000);
  if (isRefused) return { ok: false, error: 'orderNotFound', detail: null };
  await keep(ids);
  return { ok: true };
}

beforeEach(() => {
  freshProfile();
  // The pause between two requests.
  vi.stubGlobal('setTimeout', (run: () => void) => void Promise.resolve().then(run));
});
afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
});

const progress = (isStopped = () => false) => ({ report: vi.fn(), isStopped });

describe('ids of orders', () => {
  test('are asked for a hundred at a time, those that are here not at all', async () => {
    await keep(['1']);
    answer.mockImplementation(strictPanel);
    const told = progress();
    expect(await importIds(account, idsFrom(1, 250), told)).toEqual({ added: 249, known: 1 });
    const asked = answer.mock.calls.map(([command]) => ('ids' in command ? command.ids.length : 0));
    expect(asked).toEqual([100, 100, 49]);
    expect(told.report).toHaveBeenLastCalledWith(201, 250);
    expect(unknownIds.value).toEqual([]);
  });

  test('are all found by halves where the panel refuses a whole chunk for one of them', async () => {
    answer.mockImplementation(strictPanel);
    expect(await importIds(account, [...idsFrom(1, 60), '1000', '1001'], progress())).toMatchObject({
      added: 60,
    });
    expect(unknownIds.value).toEqual(['1000', '1001']);
  });

  test('that were asked for before a stop are kept, the others are not asked for', async () => {
    answer.mockImplementation(strictPanel);
    const isStopped = () => answer.mock.calls.length === 2;
    expect(await importIds(account, idsFrom(1, 500), progress(isStopped))).toMatchObject({ added: 200 });
    expect(answer).toHaveBeenCalledTimes(2);
    expect(await importIds(account, idsFrom(1, 500), progress())).toEqual({ added: 300, known: 200 });
  });

  test('end with the error of the way or the account', async () => {
    answer.mockResolvedValue({ ok: false, error: 'keyRejected', detail: 'No.' });
    await expect(importIds(account, ['1', '2'], progress())).rejects.toMatchObject({ name: 'keyRejected' });
  });
});

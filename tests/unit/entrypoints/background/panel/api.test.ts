import { describe, expect, it, vi } from 'vitest';
import { createPanelApi } from '@/entrypoints/background/panel/api';
import type { sendToPanel } from '@/entrypoints/background/panel/transport';
import { replyOf, testKey } from '@/tests/replies/read-reply';
import { NamedError } from '@/utils/errors';

/** An API whose every request is answered with this text. */
function apiWith(text: string, httpStatus = 200) {
  const send = vi.fn<typeof sendToPanel>(() =>
    Promise.resolve(replyOf(text, httpStatus, { connection: 'close' })),
  );
  return { send, api: createPanelApi({ send, key: testKey }) };
}

const fields = { service: '7', quantity: 100, link: 'monstercat', interval: null };

describe('reading', () => {
  it('gives the balance with what the guard needs to know of the connection', async () => {
    const { api, send } = apiWith('{"balance":"128.40","currency":"USD"}');
    expect(await api.readBalance()).toEqual({
      amount: '128.40',
      currency: 'USD',
      serverAt: null,
      connection: { connection: 'close', timing: expect.any(Function) },
    });
    expect(send).toHaveBeenCalledExactlyOnceWith({ action: 'balance' }, { key: testKey, pool: 'reads' });
    await api.readBalance('orders');
    expect(send).toHaveBeenLastCalledWith({ action: 'balance' }, { key: testKey, pool: 'orders' });
  });

  it('gives the services and how many rows were left out', async () => {
    const { api, send } = apiWith('[{"service":1,"name":"Views"},{}]');
    expect(await api.readServices()).toMatchObject({ services: [{ id: '1' }], droppedRows: 1 });
    expect(send).toHaveBeenCalledExactlyOnceWith({ action: 'services' }, { key: testKey, signal: null });
  });

  it('asks for one order by `order`, for several by `orders`, for none not at all', async () => {
    const { api, send } = apiWith('{"12345":{"status":"Pending","charge":"1"}}');
    expect([...(await api.readStatuses(['12345'])).keys()]).toEqual(['12345']);
    expect([...(await api.readStatuses(['12345', '2'])).keys()]).toEqual(['12345']);
    expect(await api.readStatuses([])).toEqual(new Map());
    // With a comma in it an id would ask for orders that are none of ours.
    await api.readStatuses(['12345', '3,4']);
    expect(send.mock.calls.map(([request]) => request)).toEqual([
      { action: 'status', order: '12345' },
      { action: 'status', orders: '12345,2' },
      { action: 'status', order: '12345' },
    ]);
  });

  it('passes the caller’s signal on, and what was thrown by it', async () => {
    const { signal } = new AbortController();
    const send = vi.fn<typeof sendToPanel>(() => Promise.reject(new DOMException('stop', 'AbortError')));
    const api = createPanelApi({ send, key: testKey });
    for (const read of [api.readServices(signal), api.readStatuses(['1'], signal)])
      await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    expect(send.mock.calls.every(([, options]) => options.signal === signal)).toBe(true);
  });

  it('throws the panel’s own error, without the key', async () => {
    const { api } = apiWith(`{"status":"error","message":"Invalid API key ${testKey}"}`);
    const error = await api.readBalance().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NamedError);
    expect(error).toMatchObject({ name: 'keyRejected', detail: 'Invalid API key ••••' });
    expect(String((error as Error).message)).not.toContain(testKey);
  });
});

describe('ordering', () => {
  it('sends what was reviewed, and the interval only when there is one', async () => {
    const { api, send } = apiWith('{"status":"success","order":12345}');
    expect(await api.addOrder(fields, { isStreamed: true })).toEqual({
      kind: 'placed',
      id: '12345',
      charge: null,
      currency: null,
    });
    await api.addOrder({ ...fields, interval: '5' }, { isStreamed: false });
    expect(send.mock.calls).toEqual([
      [
        { action: 'add', service: '7', quantity: 100, link: 'monstercat' },
        { key: testKey, isStreamed: true, pool: 'orders' },
      ],
      [
        { action: 'add', service: '7', quantity: 100, link: 'monstercat', interval: '5' },
        { key: testKey, isStreamed: false, pool: 'orders' },
      ],
    ]);
  });

  it.each(['timedOut', 'noConnection', 'addressMoved', 'replyTooLarge'] as const)(
    'is unknown after %s, and is sent once',
    async (name) => {
      const send = vi.fn<typeof sendToPanel>(() => Promise.reject(new NamedError(name)));
      const outcome = await createPanelApi({ send, key: testKey }).addOrder(fields, { isStreamed: false });
      expect(outcome).toMatchObject({ kind: 'unknown', error: { name } });
      expect(send).toHaveBeenCalledOnce();
    },
  );

  it('is unknown after a failure that has no name', async () => {
    const send = vi.fn<typeof sendToPanel>(() => Promise.reject(new Error('a mistake in the program')));
    const outcome = await createPanelApi({ send, key: testKey }).addOrder(fields, { isStreamed: false });
    expect(outcome).toMatchObject({ kind: 'unknown', error: { name: 'noConnection' } });
  });
});

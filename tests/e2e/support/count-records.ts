import type { Page } from '@playwright/test';
import type { Companion } from '../browser/companion.ts';
import { send } from './by-command.ts';

type Counted = { read: number; written: number };

/** How many records the database gives to the worker, and takes from it, while it refreshes balance and orders. */
export async function countRefresh(companion: Companion, page: Page): Promise<Counted> {
  await companion.worker.evaluate(() => {
    const counted = { read: 0, written: 0 };
    Object.assign(globalThis, { counted });
    const count = (request: IDBRequest) =>
      request.addEventListener('success', () => {
        const result: unknown = request.result;
        counted.read += Array.isArray(result)
          ? result.length
          : Number(result !== undefined && result !== null);
      });
    for (const from of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      for (const name of ['get', 'getAll', 'openCursor'] as const) {
        const method = from[name] as (this: unknown, ...args: unknown[]) => IDBRequest;
        Object.assign(from, {
          [name](this: unknown, ...args: unknown[]) {
            const request = method.apply(this, args);
            count(request);
            return request;
          },
        });
      }
    }
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      counted.written += 1;
      return put.apply(this, args);
    };
  });
  await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  return companion.worker.evaluate(() => (globalThis as unknown as { counted: Counted }).counted);
}

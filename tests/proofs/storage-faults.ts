import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** On this channel the worker tells each fault, so that a run can count them. */
export const faultsChannel = 'proof-storage-faults';

type Method = (...values: unknown[]) => unknown;
type Methods = Record<string, Method>;

/** From 0 to below 1, always the same for a text. FNV-1a, mixed. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}

/**
 * Runs in the worker before anything of it, with nothing of this file but `numberOf`. A share of the worker's storage operations fails:
 * at once, with its transaction, or only when that is committed; extension storage before or after it was written.
 * Which ones follows from the seed, the newest order and how often the same was done for it.
 */
function failStorage(share: number, seed: number, channelName: string): void {
  const channel = new BroadcastChannel(channelName);
  const done = new Map<string, number>();
  let order = '';

  /** How this operation fails, or `null`. */
  const fateOf = <Fate>(what: string, fates: Fate[]): Fate | null => {
    const times = (done.get(order + what) ?? 0) + 1;
    done.set(order + what, times);
    const name = `${seed} ${order} ${what} ${times}`;
    if (numberOf(name) >= share) return null;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
    channel.postMessage(what);
    return fates[Math.floor(numberOf(`${name} how`) * fates.length)] ?? null;
  };

  const failDatabase = (prototype: object, names: string[], isWriting: boolean) => {
    const methods = prototype as Methods;
    for (const name of names) {
      const original = methods[name] as Method;
      methods[name] = function (this: IDBObjectStore | IDBIndex, ...values: unknown[]) {
        const store = 'objectStore' in this ? this.objectStore : this;
        const { transaction } = store;
        const { uuid } = (values[0] ?? {}) as { uuid?: string };
        if (name === 'put' && store.name === 'orders' && uuid !== undefined) order = uuid;
        const fates = isWriting
          ? (['throws', 'aborts', 'notCommitted'] as const)
          : (['throws', 'aborts'] as const);
        const fate = fateOf(`${name} ${store.name}`, [...fates]);
        if (fate === 'throws') throw new DOMException('made to fail', 'UnknownError');
        const request = original.apply(this, values) as IDBRequest;
        if (fate === 'aborts') transaction.abort();
        if (fate === 'notCommitted') request.addEventListener('success', () => transaction.abort());
        return request;
      };
    }
  };
  const reading = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
  failDatabase(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear'], true);
  failDatabase(IDBObjectStore.prototype, reading, false);
  failDatabase(IDBIndex.prototype, reading, false);
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...values) {
    if (fateOf('open', [true])) throw new DOMException('made to fail', 'UnknownError');
    return open.apply(this, values);
  };

  const { chrome, browser } = globalThis as unknown as Record<string, { storage: Record<string, Methods> }>;
  for (const area of new Set(
    [chrome, browser].flatMap((api) => [api?.storage['local'], api?.storage['session']]),
  )) {
    for (const name of ['get', 'set', 'remove']) {
      const original = area?.[name]?.bind(area);
      if (area === undefined || original === undefined) continue;
      area[name] = async (...values: unknown[]) => {
        const keys = typeof values[0] === 'object' ? Object.keys(values[0] ?? {}) : [values[0]];
        const fate = fateOf(`${name} ${keys.join()}`, ['before', 'after']);
        if (fate === 'before') throw new Error('made to fail');
        const result = await original(...values);
        if (fate === 'after') throw new Error('made to fail');
        return result;
      };
    }
  }
}

/** A copy of a build whose worker's storage fails at random, and what removes it. */
export type FailingBuild = { extension: string; remove: () => void };

/** Copies a build, and lets this share of its worker's storage operations fail. */
export function withStorageFaults(build: string, share: number, seed: number): FailingBuild {
  const extension = mkdtempSync(join(tmpdir(), 'companion-failing-'));
  cpSync(build, extension, { recursive: true });
  const worker = join(extension, 'background.js');
  const call = `failStorage(${share}, ${seed}, ${JSON.stringify(faultsChannel)});`;
  const prelude = `(() => {\n${numberOf}\n${failStorage}\n${call}\n})();\n`;
  writeFileSync(worker, prelude + readFileSync(worker, 'utf8'));
  return { extension, remove: () => rmSync(extension, { recursive: true, force: true }) };
}

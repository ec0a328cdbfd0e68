/** Every order by its uuid with a digest of its record, and a digest of each store that is kept beside them. */
export type Digests = {
  orders: [uuid: string, digest: string][];
  days: string;
  services: string;
  rates: string;
};

/** In the page: reads all records as they lie in the database. Fields are digested in the order of their names. */
export async function digestStores(): Promise<Digests> {
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .map(([key, field]) => [key, inOrder(field)])
      .toSorted(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  };
  const digest = async (value: unknown): Promise<string> => {
    const bytes = new TextEncoder().encode(JSON.stringify(inOrder(value)));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what runs in the page brings everything with it
  const resultOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No reason was given.')));
    });

  const db = await resultOf(indexedDB.open('botzverse'));
  const orders: Digests['orders'] = [];
  let after: IDBKeyRange | null = null;
  for (;;) {
    const part = (await resultOf(db.transaction('orders').objectStore('orders').getAll(after, 5000))) as {
      uuid: string;
    }[];
    const last = part.at(-1);
    if (last === undefined) break;
    for (const record of part) orders.push([record.uuid, await digest(record)]);
    after = IDBKeyRange.lowerBound(last.uuid, true);
  }
  const whole = async (name: string) =>
    digest(await resultOf(db.transaction(name).objectStore(name).getAll()));
  const [days, services, rates] = [await whole('days'), await whole('services'), await whole('rates')];
  db.close();
  return { orders, days, services, rates };
}

/** The differences, one line each. */
export function differencesOf(before: Digests, after: Digests): string[] {
  const found = new Map(after.orders);
  const differences = before.orders.flatMap(([uuid, digest]) => {
    const now = found.get(uuid);
    found.delete(uuid);
    if (now === undefined) return [`${uuid} is gone`];
    return now === digest ? [] : [`${uuid} is another record`];
  });
  const sums = (['days', 'services', 'rates'] as const).flatMap((name) =>
    before[name] === after[name] ? [] : [`what is stored as ${name} is other`],
  );
  return [...differences, ...[...found.keys()].map((uuid) => `${uuid} was not there before`), ...sums];
}

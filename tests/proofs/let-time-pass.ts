import type { OrderPage } from './order-page.ts';

/** Fields that hold a time of the evidence about orders; when the list of services was read is not among them. */
const times = new Set(['at', 'serverAt', 'createdAt', 'sentAt', 'endedAt']);

/** The same value with its times so much earlier. */
function earlier<Value>(value: Value, ms: number): Value {
  if (Array.isArray(value)) return value.map((item) => earlier(item, ms)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    times.has(name) && typeof field === 'number' ? field - ms : earlier(field, ms),
  ]);
  return Object.fromEntries(fields) as Value;
}

/** Lets time pass for orders and balance reads, by writing all their stored times back: nobody waits for ten minutes. */
export async function letTimePass(page: OrderPage, ms: number): Promise<void> {
  const stored = Object.entries(await page.stored('local'));
  const evidence = stored.filter(([key]) => key.startsWith('account:') || key === 'openOrders');
  await page.store('local', earlier(Object.fromEntries(evidence), ms));
  await page.replaceRecords(earlier(await page.records(), ms));
}

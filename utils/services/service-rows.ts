import type { Service } from './service';

/**
 * A row of the table of services: a category with the number of its services, or a service with its number in the
 * list. `head` is the index of its category's row, or its own where there are no categories.
 */
export type ServiceRow =
  | { kind: 'group'; head: number; name: string | null; count: number }
  | { kind: 'service'; head: number; ordinal: number; service: Service };

const serviceRow = (service: Service, ordinal: number, head: number): ServiceRow => ({
  kind: 'service',
  head,
  ordinal,
  service,
});

/** Services by category, each in the panel's own order. */
export function serviceRows(services: Service[]): ServiceRow[] {
  const rows: ServiceRow[] = [];
  let ordinal = 0;
  for (const [name, members] of Map.groupBy(services, (service) => service.category)) {
    const head = rows.length;
    rows.push({ kind: 'group', head, name, count: members.length });
    for (const service of members) {
      ordinal += 1;
      rows.push(serviceRow(service, ordinal, head));
    }
  }
  return rows;
}

/** Services one below the other, as they were sorted. */
export const sortedRows = (services: Service[]): ServiceRow[] =>
  services.map((service, index) => serviceRow(service, index + 1, index));

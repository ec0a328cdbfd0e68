import { describe, expect, it } from 'vitest';
import type { Service } from '@/utils/services/service';
import { serviceRows, sortedRows } from '@/utils/services/service-rows';

const service = (id: string, category: string | null): Service => ({
  id,
  name: `Service ${id}`,
  category,
  type: null,
  rate: null,
  min: null,
  max: null,
});
const services = [service('1', 'Twitch'), service('2', 'Kick'), service('3', 'Twitch'), service('3', null)];

describe('serviceRows', () => {
  const rows = serviceRows(services);

  it('puts services under their category, both in the panel’s own order', () => {
    expect(rows.map((row) => (row.kind === 'group' ? `${row.name} ${row.count}` : row.service.id))).toEqual([
      'Twitch 2',
      '1',
      '3',
      'Kick 1',
      '2',
      'null 1',
      '3',
    ]);
  });

  it('knows the head of each row and numbers the services', () => {
    expect(rows.map((row) => row.head)).toEqual([0, 0, 0, 3, 3, 5, 5]);
    expect(rows.flatMap((row) => (row.kind === 'service' ? [row.ordinal] : []))).toEqual([1, 2, 3, 4]);
  });

  it('is empty without services', () => {
    expect(serviceRows([])).toEqual([]);
  });
});

describe('sortedRows', () => {
  it('puts each service in a row of its own, as they come', () => {
    const rows = sortedRows(services);
    expect(rows.map((row) => (row.kind === 'group' ? row.name : row.service.id))).toEqual([
      '1',
      '2',
      '3',
      '3',
    ]);
    expect(rows.map((row) => row.head)).toEqual([0, 1, 2, 3]);
  });
});

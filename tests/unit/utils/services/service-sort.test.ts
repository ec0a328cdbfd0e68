import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney } from '@/utils/money/money';
import type { Service } from '@/utils/services/service';
import { nextOrder, sortServices, type SortKey } from '@/utils/services/service-sort';

const service = (id: string, changes: Partial<Service> = {}): Service => ({
  id,
  name: `Service ${id}`,
  category: null,
  type: null,
  rate: null,
  min: null,
  max: null,
  ...changes,
});
const services = [
  service('10', { rate: '0.5', max: 7 }),
  service('9', { rate: null, max: 5 }),
  service('100', { rate: '0.12345678901234567', name: 'A' }),
  service('2', { rate: '0.12345678901234568', max: 7 }),
];

describe('services', () => {
  it.each<[SortKey, boolean, string[]]>([
    ['id', false, ['2', '9', '10', '100']],
    ['name', false, ['100', '2', '9', '10']],
    ['rate', false, ['100', '2', '10', '9']],
    ['rate', true, ['10', '2', '100', '9']],
    ['max', false, ['9', '10', '2', '100']],
    ['max', true, ['10', '2', '9', '100']],
  ])('are sorted by %s, downwards: %s; what is unknown stands last', (by, isDescending, expected) => {
    expect(sortServices(services, { by, isDescending }).map(({ id }) => id)).toEqual(expected);
  });

  it('are sorted by the exact rate, however many digits it has', () => {
    const rate = fc
      .tuple(fc.nat({ max: 3 }), fc.stringMatching(/^[0-9]{1,20}$/))
      .map(([whole, fraction]) => `${whole}.${fraction}`);
    fc.assert(
      fc.property(fc.array(rate), (rates) => {
        const listed = rates.map((each, index) => service(String(index), { rate: each }));
        const sorted = sortServices(listed, { by: 'rate', isDescending: false });
        for (const [index, each] of sorted.entries()) {
          const before = sorted[index - 1]?.rate;
          if (before && each.rate) expect(compareMoney(before, each.rate)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

it('a column’s head sorts upwards, then downwards, then not at all', () => {
  const up = nextOrder(null, 'rate');
  expect(up).toEqual({ by: 'rate', isDescending: false });
  expect(nextOrder(up, 'min')).toEqual({ by: 'min', isDescending: false });
  const down = nextOrder(up, 'rate');
  expect(down).toEqual({ by: 'rate', isDescending: true });
  expect(nextOrder(down, 'rate')).toBeNull();
});

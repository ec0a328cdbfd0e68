import { expect, it } from 'vitest';
import { changeKind, changeValues } from '@/utils/services/change-text';
import type { Service } from '@/utils/services/service';
import { compareServices } from '@/utils/services/service-change';

const service: Service = {
  id: '1',
  name: 'Viewers',
  category: 'Twitch',
  type: 'Default',
  rate: '0.50',
  min: 10,
  max: 5000,
};

it.each<[Partial<Service>, string, string[]]>([
  [{ rate: '0.55' }, 'rate up', ['0.50 to 0.55']],
  [{ rate: '0.055' }, 'rate down', ['0.50 to 0.055']],
  [{ rate: null }, 'rate', ['0.50 to Unknown']],
  [{ max: 2000 }, 'other limits', ['Max 5,000 to 2,000']],
  [{ min: null, max: 1 }, 'other limits', ['Min 10 to Unknown', 'Max 5,000 to 1']],
  [{ name: 'Followers' }, 'other name', ['Before: Viewers']],
  [{ category: null }, 'other category', ['Before: Twitch']],
])('%j is said as “%s” and %j', (changes, kind, values) => {
  const [change] = compareServices([service], [{ ...service, ...changes }], 1);
  expect(change && [changeKind(change), changeValues(change)]).toEqual([kind, values]);
});

it('what is new or gone needs no values', () => {
  const found = [...compareServices([], [service], 1), ...compareServices([service], [], 1)];
  expect(found.map((each) => [changeKind(each), changeValues(each)])).toEqual([
    ['New', []],
    ['Gone', []],
  ]);
});

import { describe, expect, it } from 'vitest';
import type { Service } from '@/utils/services/service';
import { filterServices, noFilter, type ServiceFilter } from '@/utils/services/service-filter';

const service = (id: string, changes: Partial<Service>): Service => ({
  id,
  name: `Service ${id}`,
  category: null,
  type: 'Default',
  rate: '0.50',
  min: 10,
  max: 5000,
  ...changes,
});
const services = [
  service('1', { category: 'Twitch' }),
  service('2', { category: 'Kick', rate: '0.5000000000000000001' }),
  service('3', { name: 'Twitch Viewers', type: 'Poll', rate: null }),
  service('4', { min: null, max: 50, rate: '2', type: null }),
];

describe('a filter', () => {
  it.each<[string, Partial<ServiceFilter>, string[]]>([
    ['none', {}, ['1', '2', '3', '4']],
    ['the category', { category: 'Kick' }, ['2']],
    ['no category', { category: null }, ['3', '4']],
    ['the platform', { platform: 'twitch' }, ['1', '3']],
    ['no platform', { platform: null }, ['4']],
    ['the type', { type: 'Poll' }, ['3']],
    ['no type', { type: null }, ['4']],
    ['favourites', { isFavourite: true }, ['2', '3']],
    ['a least rate, exactly', { rateFrom: '0.5000000000000000001' }, ['2', '4']],
    ['a highest rate, exactly', { rateTo: '0.50' }, ['1']],
    ['a range of rates', { rateFrom: '1', rateTo: '3' }, ['4']],
    ['a quantity, which an unknown limit lets through', { quantity: ' 5 ' }, ['4']],
    ['a quantity above a limit', { quantity: '51' }, ['1', '2', '3']],
    ['numbers that are none', { rateFrom: 'a', rateTo: '-1', quantity: '0' }, ['1', '2', '3', '4']],
    ['all of them at once', { category: 'Twitch', quantity: '5000', rateTo: '1' }, ['1']],
  ])('by %s', (_name, changes, expected) => {
    const found = filterServices(services, { ...noFilter, ...changes }, ['2', '3']);
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

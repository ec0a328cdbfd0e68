import { describe, expect, it } from 'vitest';
import { lacksMost, readStoredCatalogue } from '@/utils/services/catalogue';
import type { Service } from '@/utils/services/service';

const service: Service = {
  id: '7',
  name: 'Viewers',
  category: null,
  type: null,
  rate: '0.9',
  min: 10,
  max: null,
};
const stored = { account: 'a', readAt: 5, services: [service] };

describe('a stored catalogue', () => {
  it('is read as it was saved', () => {
    expect(readStoredCatalogue(stored, 'a')).toEqual(stored);
    expect(readStoredCatalogue({ ...stored, doubted: 3 }, 'a')).toEqual({ ...stored, doubted: 3 });
  });

  it.each([
    undefined,
    null,
    'text',
    { ...stored, account: 'b' },
    { ...stored, readAt: '5' },
    { ...stored, services: { 0: service } },
    { ...stored, services: [service, null] },
    { ...stored, services: [{ ...service, id: 7 }] },
    { ...stored, services: [{ ...service, name: undefined }] },
    { ...stored, services: [{ ...service, rate: '1e9' }] },
    { ...stored, services: [{ ...service, rate: 1 }] },
    { ...stored, services: [{ ...service, min: 0.5 }] },
    { ...stored, services: [{ ...service, max: '5' }] },
    { ...stored, services: [{ ...service, category: 4 }] },
  ])('is none where it is %j', (damaged) => {
    expect(readStoredCatalogue(damaged, 'a')).toBeNull();
  });
});

const list = (length: number) => Array.from({ length }, () => service);

describe('a reply', () => {
  it.each([
    [100, 49, true],
    [100, 50, false],
    [20, 1, true],
    [19, 1, false],
  ])('after %i services with %i of them lacks most: %s', (before, after, isLacking) => {
    expect(lacksMost(list(before), list(after))).toBe(isLacking);
  });
});

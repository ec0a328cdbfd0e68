import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '@/utils/services/service';
import {
  compareServices,
  favouriteChanges,
  keepChanges,
  maxChanges,
  readChanges,
  type ServiceChange,
} from '@/utils/services/service-change';

const service = (id: string, changes: Partial<Service> = {}): Service => ({
  id,
  name: `Service ${id}`,
  category: 'Twitch',
  type: 'Default',
  rate: '0.50',
  min: 10,
  max: 5000,
  ...changes,
});
const day = 86_400_000;
const now = 100 * day;

describe('compareServices', () => {
  it.each<[string, Partial<Service>, object[]]>([
    ['a higher rate', { rate: '0.55' }, [{ kind: 'rate', before: '0.50', after: '0.55' }]],
    ['a rate that is no longer told', { rate: null }, [{ kind: 'rate', before: '0.50', after: null }]],
    ['the same rate in other digits', { rate: '0.5000' }, []],
    [
      'other limits',
      { max: 2000 },
      [{ kind: 'limits', before: { min: 10, max: 5000 }, after: { min: 10, max: 2000 } }],
    ],
    ['another name', { name: 'New' }, [{ kind: 'name', before: 'Service 1', after: 'New' }]],
    ['another category', { category: null }, [{ kind: 'category', before: 'Twitch', after: null }]],
    ['another type', { type: 'Poll' }, [{ kind: 'type', before: 'Default', after: 'Poll' }]],
  ])('notices %s', (_name, change, expected) => {
    const found = compareServices([service('1')], [service('1', change)], now);
    expect(found).toEqual(expected.map((each) => expect.objectContaining({ at: now, id: '1', ...each })));
  });

  it('notices what is new and what is gone, and no other order of the list', () => {
    const found = compareServices(
      [service('1'), service('2'), service('3')],
      [service('3'), service('4'), service('1')],
      now,
    );
    expect(found).toEqual([
      { at: now, id: '4', name: 'Service 4', kind: 'new' },
      { at: now, id: '2', name: 'Service 2', kind: 'gone' },
    ]);
  });

  it('finds nothing in a list and itself, and as much back as forth', () => {
    const rates = fc.constantFrom('0.1', '0.10', '2', null);
    const list = fc
      .uniqueArray(fc.record({ id: fc.stringMatching(/^[0-9]{1,2}$/), rate: rates }), {
        selector: ({ id }) => id,
      })
      .map((rows) => rows.map(({ id, rate }) => service(id, { rate })));
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(compareServices(a, a, now)).toEqual([]);
        expect(compareServices(a, b, now)).toHaveLength(compareServices(b, a, now).length);
      }),
    );
  });
});

const change = (id: string, at: number, kind: 'new' | 'gone' = 'new'): ServiceChange => ({
  at,
  id,
  name: `Service ${id}`,
  kind,
});

describe('keepChanges', () => {
  it('forgets what is older than 90 days', () => {
    expect(keepChanges([change('1', now), change('2', now - 90 * day)], [], now)).toEqual([change('1', now)]);
  });

  it('keeps the newest thousand, and those of favourites before others', () => {
    const many = Array.from({ length: 1500 }, (_, n) => change(String(n), now - n));
    const kept = keepChanges(many, ['1499'], now);
    expect(kept).toHaveLength(maxChanges);
    expect(kept[0]).toEqual(many[0]);
    expect(kept.at(-1)).toEqual(many[1499]);
    expect(kept.at(-2)).toEqual(many[998]);
  });
});

it('a favourite’s other rate, its end and its return are told, and nothing else of it', () => {
  const changes = [
    ...compareServices([service('1'), service('2')], [service('1', { rate: '1', max: 7 })], now),
    ...compareServices([service('3')], [service('3', { rate: '2' })], now),
  ];
  expect(favouriteChanges(changes, ['1', '2']).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    '1 rate',
    '2 gone',
  ]);
});

describe('stored changes', () => {
  const sound = compareServices(
    [service('1'), service('2')],
    [service('1', { rate: '0.6', min: null, name: 'N', type: null }), service('3')],
    now,
  );

  it('are read as they were saved', () => {
    expect(readChanges(JSON.parse(JSON.stringify(sound)))).toEqual(sound);
  });

  it('are read without what is damaged', () => {
    const damaged = [null, 7, {}, { ...sound[0], at: 'now' }, { ...sound[0], before: 'cheap' }];
    expect(readChanges([...damaged, ...sound])).toEqual(sound);
    expect(readChanges(undefined)).toEqual([]);
    expect(readChanges('damage')).toEqual([]);
  });
});

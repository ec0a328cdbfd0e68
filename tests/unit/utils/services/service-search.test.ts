import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWords } from '@/utils/i18n/query-words';
import type { Service } from '@/utils/services/service';
import {
  indexServices,
  markWords,
  searchServices,
  widerQuery,
  type Preference,
} from '@/utils/services/service-search';

const service = (id: string, name: string, category: string | null = null): Service => ({
  id,
  name,
  category,
  type: 'Default',
  rate: '0.50',
  min: 10,
  max: 5000,
});

const services = [
  service('2114', 'Twitch Live Viewers | 60 min | No drop', 'Twitch live viewers'),
  service('2117', 'Twitch Live Viewers | 60 min | Low drop', 'Twitch live viewers'),
  service('3001', 'Kick Live Viewers | 30 min', 'Kick'),
  service('60', 'Telegram Post Views', null),
];
const index = indexServices(services);
const none: Preference = { favourites: [], recent: [], platform: null };
const idsOf = (query: string, preference: Partial<Preference> = {}) =>
  searchServices(index, query, { ...none, ...preference }).groups.flatMap((group) =>
    group.services.map(({ id }) => id),
  );

describe('searchServices', () => {
  it('finds services that hold every word, in any order and letter case', () => {
    expect(idsOf('DROP twitch 60')).toEqual(['2114', '2117']);
  });

  it('looks in name, category and id, but finds no word across them', () => {
    expect(idsOf('kick 3001')).toEqual(['3001']);
    expect(idsOf('minkick')).toEqual([]);
  });

  it('puts the service whose id was typed first', () => {
    expect(searchServices(index, '60', none).groups.map(({ kind }) => kind)).toEqual(['id', 'category']);
    expect(idsOf('60')).toEqual(['60', '2114', '2117']);
  });

  it('puts services that were ordered before ahead of the rest, the newest first', () => {
    expect(idsOf('viewers', { recent: ['3001', '2117'] })).toEqual(['3001', '2117', '2114']);
  });

  it('puts favourites ahead of those, each once', () => {
    const found = searchServices(index, 'viewers', {
      ...none,
      favourites: ['2117', '9'],
      recent: ['3001', '2117'],
    });
    expect(found.groups.map(({ kind, services: each }) => [kind, each.map(({ id }) => id)])).toEqual([
      ['favourite', ['2117']],
      ['recent', ['3001']],
      ['category', ['2114']],
    ]);
    expect(found.count).toBe(3);
  });

  it('puts what is for the channel’s platform ahead of others of its kind', () => {
    expect(idsOf('', { platform: 'kick' })).toEqual(['3001', '2114', '2117', '60']);
    expect(idsOf('', { platform: 'telegram', favourites: ['2114', '60'] })).toEqual([
      '60',
      '2114',
      '2117',
      '3001',
    ]);
    expect(idsOf('', { platform: 'kick', recent: ['2117', '3001'] })).toEqual(['3001', '2117', '2114', '60']);
  });

  it('shows everything by category while nothing is typed', () => {
    expect(searchServices(index, ' ', none).groups.map(({ services: each }) => each.length)).toEqual([
      2, 1, 1,
    ]);
  });

  it('finds what a plain look at every service finds, each once', () => {
    const word = fc.stringMatching(/^[a-cA-C0-2]{1,3}$/);
    const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    const catalogue = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[0-2]{1,4}$/), name: text, category: fc.option(text) }),
      { selector: ({ id }) => id },
    );
    const ids = fc.array(fc.stringMatching(/^[0-2]{1,4}$/));
    const preference = fc.record({
      favourites: ids,
      recent: ids,
      platform: fc.constantFrom(null, 'x' as const),
    });
    fc.assert(
      fc.property(catalogue, text, preference, (rows, query, preferred) => {
        const all = rows.map((row) => service(row.id, row.name, row.category));
        const found = searchServices(indexServices(all), query, preferred);
        const shown = found.groups.flatMap((group) => group.services.map(({ id }) => id));
        const words = query.toLowerCase().split(' ').filter(Boolean);
        const naive = all
          .filter((each) =>
            words.every((w) =>
              [each.name, each.category ?? '', each.id].some((part) => part.toLowerCase().includes(w)),
            ),
          )
          .map(({ id }) => id);
        expect(shown.toSorted()).toEqual(naive.toSorted());
        expect(found.count).toBe(naive.length);
      }),
    );
  });
});

describe('widerQuery', () => {
  it('drops the word without which most is found', () => {
    expect(widerQuery(index, 'twitch viewers 90')).toEqual({ query: 'twitch viewers', count: 2 });
  });

  it('offers nothing for a single word, or where no single word stands in the way', () => {
    expect(widerQuery(index, 'nothing')).toBeNull();
    expect(widerQuery(index, 'neither nor')).toBeNull();
  });
});

describe('markWords', () => {
  it('marks every place where a word matches', () => {
    expect(markWords('360 min, 60', ['60', 'min'])).toEqual([
      { text: '3', isMatch: false },
      { text: '60', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'min', isMatch: true },
      { text: ', ', isMatch: false },
      { text: '60', isMatch: true },
    ]);
  });

  it.each([
    ['İstanbul', 'ISTAN', 'İstan'],
    ['Die Straße 5', 'strasse', 'Straße'],
    ['𝗙𝗼𝗹𝗹𝗼𝘄𝗲𝗿𝘀 HQ', 'followers', '𝗙𝗼𝗹𝗹𝗼𝘄𝗲𝗿𝘀'],
    ['Abonnés réels', 'reels', 'réels'],
    ['👀 Views', 'views', 'Views'],
  ])('marks in “%s” what “%s” matches', (text, query, marked) => {
    const pieces = markWords(text, queryWords(query));
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual([marked]);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        expect(
          markWords(text, queryWords(query))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

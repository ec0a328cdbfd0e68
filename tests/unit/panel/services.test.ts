import { describe, expect, test } from 'vitest';
import { generateServices } from '../../panel/services/generate-services.ts';
import { call, goodOrder } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

describe('the made-up catalogue', () => {
  const services = generateServices(300, 1);

  test('holds the services that tests and pictures name', () => {
    const find = (id: string) => services.find(({ service }) => service === id);
    expect(services[0]).toMatchObject({
      service: '2114',
      name: 'Twitch Live Viewers | 60 min | No drop | 100% stability',
      category: 'Twitch live viewers',
      rate: '0.50',
      min: 10,
      max: 5000,
    });
    expect(find('3004')).toMatchObject({
      name: 'Kick Live Viewers | 30 min | No drop',
      rate: '0.42',
      min: 10,
      max: 2000,
    });
    expect(find('4110')).toMatchObject({
      name: 'YouTube Live Viewers | 2 hours | Slow start',
      rate: '1.60',
      min: 50,
      max: 10_000,
    });
    expect(find('4402')?.name).toBe('Telegram Post Views | Last 5 posts');
  });

  test('covers every platform, several types and a few oddities', () => {
    const platforms = [
      'Twitch',
      'Kick',
      'YouTube',
      'TikTok',
      'Trovo',
      'Rumble',
      'Facebook',
      'X',
      'Instagram',
      'Telegram',
      'SoundCloud',
      'Spotify',
      'Discord',
    ];
    for (const platform of platforms) {
      expect(services.filter(({ name }) => name.startsWith(`${platform} `)).length, platform).toBeGreaterThan(
        3,
      );
    }
    const types = Map.groupBy(services, ({ type }) => type);
    expect([...types.keys()].toSorted()).toEqual([
      'Custom Comments',
      'Default',
      'Package',
      'Poll',
      'Subscriptions',
    ]);
    expect(types.get('Default')?.length).toBeGreaterThan(250);
    expect(services.some(({ min, max }) => Number(min) > Number(max))).toBe(true);
    expect(services.some(({ max }) => max === 'unlimited')).toBe(true);
    expect(services.some(({ numbersAs }) => numbersAs === 'text')).toBe(true);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(generateServices(300, 1)).toEqual(services);
    expect(generateServices(300, 2)).not.toEqual(services);
  });

  test.each([0, 1, 5, 300, 20_000])('can have %i services, each with its own id and name', (count) => {
    const made = generateServices(count, 3);
    expect(made).toHaveLength(count);
    expect(new Set(made.map(({ service }) => service)).size).toBe(count);
    expect(new Set(made.map(({ name }) => name)).size).toBe(count);
  });
});

test('odd numbers are listed as they are', async () => {
  const { body } = await call(await runPanel(), { action: 'services' });
  expect(body).toContain('"service":"4702"');
  expect(body).toContain('"min":"50","max":"10000","rate":"0.90"');
  expect(body).toContain('"min":"ten","max":"unlimited","rate":0.40');
  expect(body).toContain('"min":5000,"max":10,"rate":0.92');
});

test('services can be changed, added and removed while the panel runs', async () => {
  const panel = await runPanel({ services: 1 });
  const list = async () => JSON.parse((await call(panel, { action: 'services' })).body);
  expect(await list()).toHaveLength(1);
  panel.services.change('2114', { rate: '0.60', max: 100 });
  panel.services.add({ service: '9', name: 'Twitch Test', rate: 'free' });
  expect(await list()).toMatchObject([
    { rate: 0.6, max: 100 },
    { service: 9, rate: 'free' },
  ]);
  expect((await call(panel, goodOrder)).body).toContain('Quantity more than maximal 100');
  expect((await call(panel, { ...goodOrder, service: 9 })).body).toContain('Invalid service');
  panel.services.remove('2114');
  expect(await list()).toHaveLength(1);
  expect(() => panel.services.remove('2114')).toThrow('No service 2114');
  expect(() => panel.services.change('2114', {})).toThrow('No service 2114');
});

import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../panel/random-numbers.ts';
import { defaultSettings } from '../../panel/settings.ts';
import { conductOf, giveHabit, habitNames, refusalWords } from '../../proofs/habits.ts';
import { readKillOptions } from '../../proofs/kill-options.ts';
import { call, goodOrder } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

const answerOf = async (...asked: Parameters<typeof call>) =>
  JSON.parse((await call(...asked)).body) as unknown;

describe('a panel', () => {
  test('that takes one id a call does not know several', async () => {
    const panel = await runPanel({ oneIdPerStatus: true });
    await call(panel, goodOrder);
    await call(panel, goodOrder);
    const several = await answerOf(panel, { action: 'status', orders: '12345,12346' });
    expect(several).toEqual({ status: 'error', message: 'Order not found' });
    expect(await answerOf(panel, { action: 'status', order: 12346 })).toMatchObject({ order: 12346 });
  });

  test('that refuses every read takes orders', async () => {
    const panel = await runPanel({ readRefusal: refusalWords });
    for (const action of ['balance', 'services', 'status'])
      expect(await answerOf(panel, { action })).toEqual({ status: 'error', message: refusalWords });
    expect(await answerOf(panel, goodOrder)).toMatchObject({ status: 'success' });
  });

  test.each([true, false])('passes a supplier’s error on; the order was taken: %s', async (isTaken) => {
    const panel = await runPanel({ supplierError: { words: 'User not found', isTaken } });
    expect(await answerOf(panel, goodOrder)).toEqual({ status: 'error', message: 'User not found' });
    expect(panel.orders()).toHaveLength(isTaken ? 1 : 0);
    expect(panel.adds()[0]?.orderId).toBe(isTaken ? '12345' : undefined);
  });
});

describe('a habit', () => {
  test.each(habitNames)('%s is as random as its seed, and calm between clicks', (name) => {
    const conduct = (seed: number) => {
      const random = randomNumbers(seed);
      return Array.from({ length: 50 }, () => conductOf(name, random));
    };
    expect(conduct(7)).toEqual(conduct(7));
    const settings = { ...defaultSettings };
    const habit = giveHabit({ settings }, name, randomNumbers(7));
    habit.stir();
    habit.calm();
    const isOneId = name === 'one-id';
    expect(settings).toEqual({ ...defaultSettings, oneIdPerStatus: isOneId });
  });

  test('shows among enough moments', () => {
    const random = randomNumbers(3);
    const moments = (name: (typeof habitNames)[number]) =>
      Array.from({ length: 100 }, () => conductOf(name, random));
    expect(moments('refusing').some(({ readRefusal }) => readRefusal !== null)).toBe(true);
    expect(new Set(moments('supplier').map(({ supplierError }) => supplierError?.isTaken)).size).toBe(3);
    expect(moments('usual').every(({ readRefusal, supplierError }) => !readRefusal && !supplierError)).toBe(
      true,
    );
  });

  test('is asked for by --panel', () => {
    expect(readKillOptions([]).habit).toBe('usual');
    expect(readKillOptions(['20', '--panel', 'one-id'])).toMatchObject({ count: 20, habit: 'one-id' });
    expect(() => readKillOptions(['--panel', 'kind'])).toThrow('npm run kill');
  });
});

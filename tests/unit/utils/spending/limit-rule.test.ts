import { describe, expect, test } from 'vitest';
import type { Spent } from '@/utils/spending/counted-cost';
import { judge, leftOf } from '@/utils/spending/limit-rule';
import { noLimits, type Limits } from '@/utils/spending/limits';

const hour = 3_600_000;
const day = 24 * hour;
const now = { at: 100 * day, serverAt: 100 * day };
const usd = (amount: string) => ({ amount, currency: 'USD' });
const limits = (changes: Partial<Limits>): Limits => ({ ...noLimits, ...changes });
const anna = { platform: 'twitch' as const, channel: 'anna', link: 'anna' };
const bert = { ...anna, channel: 'bert', link: 'bert' };
const planned = (cost: string | null, changes = {}) => ({ target: anna, cost, currency: 'USD', ...changes });
const spent = (cost: string | null, hoursAgo: number, target = anna): Spent => ({
  uuid: `${cost} ${hoursAgo}`,
  ...target,
  cost,
  moment: { at: now.at - hoursAgo * hour, serverAt: now.serverAt - hoursAgo * hour },
});

describe('whether an order keeps to the limits', () => {
  test('without limits everything does, whatever it costs', () => {
    expect(judge(noLimits, planned(null), [], now)).toBeNull();
  });

  test('look-only forbids everything', () => {
    expect(judge(limits({ isLookOnly: true }), planned('0'), [], now)).toEqual({ why: 'lookOnly' });
  });

  test('exactly the limit keeps to it, a thousandth more does not', () => {
    const day5 = limits({ day: usd('5') });
    expect(judge(day5, planned('2'), [spent('3', 1)], now)).toBeNull();
    expect(judge(day5, planned('2.001'), [spent('3', 1)], now)).toEqual({
      why: 'used',
      kind: 'day',
      fitsInMs: 23 * hour,
    });
  });

  test('what was spent counts up to the last millisecond of its time', () => {
    const ago = (ms: number) => [{ ...spent('5', 0), moment: { at: now.at - ms } }];
    const day5 = limits({ day: usd('5') });
    expect(judge(day5, planned('1'), ago(day - 1), now)).toMatchObject({ fitsInMs: 1 });
    expect(judge(day5, planned('1'), ago(day), now)).toBeNull();
  });

  test('it is told when enough counts no more: the oldest go first', () => {
    const week10 = limits({ week: usd('10') });
    const before = [spent('4', 100), spent('4', 50), spent('1', 150)];
    expect(judge(week10, planned('2'), before, now)).toMatchObject({ fitsInMs: (168 - 150) * hour });
    expect(judge(week10, planned('5'), before, now)).toMatchObject({ fitsInMs: (168 - 100) * hour });
    expect(judge(week10, planned('10'), before, now)).toMatchObject({ fitsInMs: (168 - 50) * hour });
  });

  test('an order that is dearer than a whole limit never fits, and that is said first', () => {
    const both = limits({ day: usd('5'), month: usd('1') });
    expect(judge(both, planned('2'), [spent('4', 1)], now)).toEqual({
      why: 'tooDear',
      kind: 'month',
      limit: usd('1'),
    });
    expect(judge(limits({ order: usd('1') }), planned('1.01'), [], now)).toMatchObject({
      why: 'tooDear',
      kind: 'order',
    });
  });

  test('the limit for one order counts that order alone, also a moment after another', () => {
    expect(
      judge(limits({ order: usd('5') }), planned('5'), [spent('5', 0), spent('5', -0.01)], now),
    ).toBeNull();
  });

  test('of two limits the one that lasts longer is told', () => {
    const both = limits({ day: usd('5'), month: usd('6') });
    expect(judge(both, planned('2'), [spent('5', 1)], now)).toMatchObject({ why: 'used', kind: 'month' });
  });

  test('the limit for a channel counts that channel, also where its name was typed without a platform', () => {
    const channel5 = limits({ channel: usd('5') });
    expect(judge(channel5, planned('2'), [spent('4', 1, bert)], now)).toBeNull();
    expect(judge(channel5, planned('2'), [spent('4', 1)], now)).toMatchObject({ kind: 'channel' });
    expect(judge(channel5, planned('2'), [spent('4', 1, bert), spent('4', 2)], now)).toMatchObject({
      kind: 'channel',
    });
    expect(
      judge(channel5, planned('2', { target: { ...anna, platform: null } }), [spent('4', 1)], now),
    ).toMatchObject({ kind: 'channel' });
  });

  test('of two limits in other currencies the first is told', () => {
    const [eur, gbp] = [
      { amount: '5', currency: 'EUR' },
      { amount: '5', currency: 'GBP' },
    ];
    expect(judge(limits({ day: eur, week: gbp }), planned('1'), [], now)).toEqual({
      why: 'otherCurrency',
      limit: eur,
    });
  });

  test('what is not known is not guessed', () => {
    const day5 = limits({ day: usd('5') });
    expect(judge(day5, planned(null), [], now)).toEqual({ why: 'priceUnknown' });
    expect(judge(day5, planned('1'), [spent(null, 1)], now)).toEqual({ why: 'notCounted', kind: 'day' });
    expect(judge(day5, planned('1'), [spent(null, 25)], now)).toBeNull();
    expect(judge(day5, planned('1', { currency: 'EUR' }), [], now)).toEqual({
      why: 'otherCurrency',
      limit: usd('5'),
    });
    expect(judge(day5, planned('1', { currency: null }), [], now)).toMatchObject({ why: 'otherCurrency' });
  });

  test('a clock that was set forward frees nothing; one that was set back holds nothing for ever', () => {
    const day5 = limits({ day: usd('5') });
    const before = [spent('5', 1)];
    expect(judge(day5, planned('1'), before, { ...now, at: now.at + 400 * day })).toMatchObject({
      fitsInMs: 23 * hour,
    });
    expect(
      judge(day5, planned('1'), before, { at: now.at - 400 * day, serverAt: now.serverAt + day }),
    ).toBeNull();
  });

  test('where the panel’s time is not known now, this computer’s decides', () => {
    const before = [{ ...spent('5', 1), moment: { at: now.at - hour, serverAt: 5 } }];
    expect(judge(limits({ day: usd('5') }), planned('1'), before, { at: now.at })).toMatchObject({
      fitsInMs: 23 * hour,
    });
  });

  test('where the order’s time is this computer’s alone, the earlier of two clocks decides', () => {
    const day5 = limits({ day: usd('5') });
    const before = [{ ...spent('5', 1), moment: { at: now.at - hour } }];
    expect(judge(day5, planned('1'), before, { ...now, at: now.at + 400 * day })).not.toBeNull();
    expect(judge(day5, planned('1'), before, { at: now.at + day })).toBeNull();
  });
});

describe('what is left', () => {
  test('is what was not spent, never less than nothing', () => {
    const set = limits({ order: usd('9'), day: usd('5'), week: usd('3') });
    const left = leftOf(set, { target: anna, currency: 'USD' }, [spent('4', 1)], now);
    expect(left.map(({ kind, left: amount }) => [kind, amount])).toEqual([
      ['order', '9'],
      ['day', '1'],
      ['week', '0'],
    ]);
  });

  test('of a channel is told where the channel is known', () => {
    const set = limits({ channel: usd('5') });
    expect(leftOf(set, { target: null, currency: 'USD' }, [], now)).toEqual([]);
    expect(leftOf({ ...set, day: usd('5') }, { target: null, currency: 'USD' }, [], now)).toMatchObject([
      { kind: 'day', left: '5' },
    ]);
    expect(leftOf(set, { target: anna, currency: 'USD' }, [spent('4', 1, bert)], now)).toMatchObject([
      { left: '5' },
    ]);
  });

  test('is not told of another currency, and unknown where a cost is', () => {
    const set = limits({ day: usd('5') });
    expect(leftOf(set, { target: anna, currency: 'EUR' }, [], now)).toEqual([]);
    expect(leftOf(set, { target: anna, currency: 'USD' }, [spent(null, 1)], now)).toMatchObject([
      { left: null },
    ]);
  });
});

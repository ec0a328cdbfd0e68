import { describe, expect, it } from 'vitest';
import { durationText } from '@/utils/i18n/duration-text';
import type { Order } from '@/utils/orders/order';
import { addToDay, type DaySums } from '@/utils/spending/day-sums';
import { daySumsOf } from '@/utils/spending/order-sums';
import { endedOf, spendingOf, usualTime } from '@/utils/spending/spending';
import { channelBars, serviceBars } from '@/utils/spending/spending-bars';
import { anOrder } from '../../an-order';

const minute = 60_000;

/** An order of a day here, charged so much, ended in this word after so many minutes. */
function charged(
  day: string,
  charge: string | null,
  changes: Partial<Order> = {},
  word = 'Completed',
  took = 60,
) {
  const createdAt = new Date(`${day}T12:00:00`).getTime();
  const report = {
    word,
    at: createdAt + took * minute,
    charge,
    currency: 'USD',
    startCount: null,
    remains: 0,
  };
  return anOrder({ createdAt, sentAt: createdAt, report, ...changes });
}

function daysOf(orders: Order[]): DaySums[] {
  const days = new Map<number, DaySums>();
  for (const order of orders) {
    const part = daySumsOf(order);
    if (part === null) continue;
    const before = days.get(part.day) ?? { ...part, services: [], channels: [] };
    days.set(part.day, addToDay(before, [{ part, sign: 1 }]));
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day);
}

describe('what was spent', () => {
  const days = daysOf([
    charged('2026-11-01', '0.10'),
    charged('2026-11-02', '0.20'),
    charged('2026-11-03', '1.00', { service: '7', serviceName: 'Seven, old' }, 'Partial'),
    charged('2026-11-10', '2.005', { service: '7', serviceName: 'Seven', channel: 'other' }),
    charged('2026-11-10', null),
    charged('2026-11-10', '9', { state: 'unknown' }),
  ]);

  it('is added up exactly by day, with the days of nothing', () => {
    const [spending] = spendingOf(days, 20261101, 20261110, 'day');
    expect(spending?.total).toMatchObject({ orders: 5, known: 4, charged: '3.305' });
    expect(spending?.bars.map((bar) => bar.charged).join(' ')).toBe('0.1 0.2 1 0 0 0 0 0 0 2.005');
  });

  it('is added up by weeks from Monday, and by months', () => {
    const [weeks] = spendingOf(days, 20261031, 20261110, 'week');
    expect(weeks?.bars).toEqual([
      { day: 20261026, charged: '0.1', orders: 1 },
      { day: 20261102, charged: '1.2', orders: 2 },
      { day: 20261109, charged: '2.005', orders: 2 },
    ]);
    const [months] = spendingOf(days, 20261031, 20261110, 'month');
    expect(months?.bars.map((bar) => [bar.day, bar.charged])).toEqual([
      [20261001, '0'],
      [20261101, '3.305'],
    ]);
  });

  it('counts only the days of the period', () => {
    expect(spendingOf(days, 20261102, 20261103, 'day')[0]?.total.charged).toBe('1.2');
    expect(spendingOf(days, 20270101, 20270103, 'day')).toEqual([]);
  });

  it('is a service’s under its newest name, and a channel’s', () => {
    const [spending] = spendingOf(days, 20261101, 20261110, 'day');
    expect(spending?.services.map(({ name, charged: sum }) => [name, sum])).toEqual([
      ['Seven', '3.005'],
      ['Twitch Live Viewers | 60 min | No drop', '0.3'],
    ]);
    expect(spending?.channels.map(({ channel, charged: sum }) => [channel, sum])).toEqual([
      ['other', '2.005'],
      ['monstercat', '1.3'],
    ]);
    expect(spending && serviceBars(spending).map(({ amountText }) => amountText)).toEqual([
      '$3.005',
      '$0.30',
    ]);
    expect(spending && channelBars(spending)[0]).toMatchObject({ name: 'other on Twitch', share: 1 });
  });

  it('in another currency stands by itself', () => {
    const both = daysOf([
      charged('2026-11-01', '1'),
      charged('2026-11-01', '5', { currency: 'EUR', report: null }),
    ]);
    expect(
      spendingOf(both, 20261101, 20261101, 'day')
        .map(({ currency }) => currency)
        .toSorted(),
    ).toEqual(['EUR', 'USD']);
  });
});

describe('what was quoted', () => {
  it('is compared where charge and quote are known; the other reading of the rate is no difference', () => {
    const days = daysOf([
      charged('2026-11-01', '0.75', { quoted: '0.50' }),
      charged('2026-11-01', '0.5', { quoted: '0.50' }),
      // 1,000 at 0.50: quoted by the dearer reading, charged by the other.
      charged('2026-11-01', '0.50', { quoted: '500', rate: '0.50' }),
      charged('2026-11-01', '4', { quoted: null }),
      charged('2026-11-01', null, { quoted: '3' }),
    ]);
    expect(spendingOf(days, 20261101, 20261101, 'day')[0]?.total).toMatchObject({
      compared: 3,
      quoted: '1.5',
      chargedOfQuoted: '1.75',
      differ: 1,
    });
  });
});

describe('how orders ended', () => {
  const ended = daysOf([
    charged('2026-11-01', '1', {}, 'Completed', 30),
    charged('2026-11-01', '1', {}, 'Completed', 70),
    charged('2026-11-01', '1', {}, 'Completed', 500),
    charged('2026-11-01', '1', { steps: [{ at: 1, kind: 'attached', text: '1' }] }, 'Completed', 5000),
    charged('2026-11-01', '1', { sentAt: null }, 'Completed', 5000),
    charged('2026-11-01', '1', {}, 'Partial', 9),
    charged('2026-11-01', '1', {}, 'Refunded', 9),
    charged('2026-11-01', '1', {}, 'Failed', 9),
    charged('2026-11-01', '1', {}, 'Processing', 9),
  ]);

  it('is counted by what became of them', () => {
    const [spending] = spendingOf(ended, 20261101, 20261101, 'day');
    expect(spending?.total).toMatchObject({ completed: 5, partial: 1, canceled: 1, failed: 1, orders: 9 });
    expect(spending && endedOf(spending.total)).toBe(8);
  });

  it('took usually the middle of the times that are known, to within 5 %', () => {
    const [spending] = spendingOf(ended, 20261101, 20261101, 'day');
    const time = spending && usualTime(spending.total);
    expect(Math.abs((time ?? 0) / (70 * minute) - 1)).toBeLessThan(0.05);
    expect(usualTime({ times: [] })).toBeNull();
  });

  it.each([
    [20_000, '1 min'],
    [38 * minute, '38 min'],
    [72 * minute, '1 h 12 min'],
    [76 * 60 * minute, '3 d 4 h'],
  ])('%i ms are said as "%s"', (ms, words) => {
    expect(durationText(ms)).toBe(words);
  });
});

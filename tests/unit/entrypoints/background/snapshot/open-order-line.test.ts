import { describe, expect, test } from 'vitest';
import { openOrderLine, unsettledLine } from '@/entrypoints/background/snapshot/open-order-line';
import { sampleOrder, sampleReport } from '../sample-order';

const line = (word: string, remains: number | null = 40) =>
  openOrderLine(sampleOrder({ report: sampleReport({ word, remains }) }), 0, null);

describe('the progress of an open order', () => {
  test.each([
    ['a part is delivered', 40, '60 of 100', 60],
    ['nothing is delivered', 100, '0 of 100', 0],
    ['too much is delivered', -7, '100 of 100', 100],
    ['more remains than was ordered', 300, '0 of 100', 0],
    ['the panel does not say what remains', null, '100', null],
  ])('%s', (_name, remains, progress, delivered) => {
    expect(line('Processing', remains)).toMatchObject({ progress, delivered });
  });
});

describe('the status of an open order', () => {
  test.each([
    ['In progress', 'Running', true],
    ['PENDING', 'Waiting', false],
    ['Awaiting moderation', 'Awaiting moderation', false],
    ['Failed', 'Failed', false],
  ])('%s is shown as %s', (word, status, isMoving) => {
    expect(line(word)).toMatchObject({ status, isMoving });
  });

  test('one that runs without a word on what remains says so', () => {
    expect(line('Processing', null).status).toBe('Running, progress unknown');
  });

  test.each([
    ['intent', 'Not sent yet'],
    ['sending', 'Being sent'],
    ['placed', 'Placed'],
    ['placedIdLost', 'Placed, id lost'],
    ['unknown', 'Not confirmed'],
    ['ambiguous', 'Not confirmed'],
  ] as const)('before the panel has spoken, %s is said in our words', (state, status) => {
    expect(openOrderLine(sampleOrder({ state }), 0, null).status).toBe(status);
  });

  const day = 86_400_000;
  const at = Date.UTC(2026, 10, 3, 12);
  test.each([
    ['heard of a moment ago', sampleReport({ at }), 1, 'Running'],
    ['silent for a day', sampleReport({ at }), day, 'Running, no news since Nov 3'],
    ['never heard of for a day', null, day, 'Placed, no news since Nov 3'],
  ])('of an order %s', (_name, report, ms, status) => {
    expect(openOrderLine(sampleOrder({ report, endedAt: at }), at + ms, null).status).toBe(status);
  });

  const usual = { count: 4, median: 3_600_000, low: 1_800_000, high: 7_200_000 };
  test.each([
    ['soon over', { usual, left: { low: 0, high: 5_400_000 }, isSlow: false }, 'Running, up to 90 min left'],
    ['a little late', { usual, left: null, isSlow: false }, 'Running'],
    ['slow', { usual, left: null, isSlow: true }, 'Running, slower than usual'],
  ])('one that is %s says so', (_name, forecast, status) => {
    expect(openOrderLine(sampleOrder({ report: sampleReport({ at }) }), at, forecast).status).toBe(status);
  });

  test('one that is silent says that, and nothing is foretold', () => {
    const forecast = { usual, left: null, isSlow: true };
    const silent = sampleOrder({ report: sampleReport({ at }) });
    expect(openOrderLine(silent, at + day, forecast).status).toBe('Running, no news since Nov 3');
  });

  test('an unsettled order never shows an old report as its status', () => {
    expect(openOrderLine(sampleOrder({ state: 'unknown', report: sampleReport() }), 0, null)).toMatchObject({
      status: 'Not confirmed',
      isMoving: false,
    });
  });
});

test('the sentence for an order to settle takes the time of creation where nothing was sent', () => {
  const at = Date.UTC(2026, 10, 3, 12);
  const sent = unsettledLine(sampleOrder({ sentAt: at, createdAt: 0 }), null, at);
  expect(unsettledLine(sampleOrder({ sentAt: null, createdAt: at }), null, at).text).toBe(sent.text);
});

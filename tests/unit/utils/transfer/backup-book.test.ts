import { describe, expect, test } from 'vitest';
import { storage } from 'wxt/utils/storage';
import {
  backupKey,
  countedFrom,
  emptyBackupBook,
  isBackupDue,
  readBackupBook,
} from '@/utils/transfer/backup-book';

const day = 86_400_000;
const now = 100 * day;

describe('a backup is due', () => {
  test.each([
    ['no order at all', { count: 0, oldestAt: null }, false],
    ['one of today', { count: 1, oldestAt: now }, false],
    ['99 of this month', { count: 99, oldestAt: now - 29 * day }, false],
    ['100 of today', { count: 100, oldestAt: now - 1 }, true],
    ['one of 30 days ago', { count: 1, oldestAt: now - 30 * day }, true],
    ['one of a moment less', { count: 1, oldestAt: now - 30 * day + 1 }, false],
    ['one of the future, where the clock was put back', { count: 1, oldestAt: now + 40 * day }, false],
  ])('%s', (_name, since, isDue) => {
    expect(isBackupDue(since, now)).toBe(isDue);
  });
});

describe('orders count', () => {
  const exported = { at: 5, orders: 1, bytes: 1 };
  test.each([
    ['all of them, before anything was done', emptyBackupBook, null],
    ['since the export', { exported, putOffAt: null }, 5],
    ['since the reminder was put off after it', { exported, putOffAt: 7 }, 7],
    ['since the export after it was put off', { exported, putOffAt: 3 }, 5],
    ['since it was put off without any export', { exported: null, putOffAt: 3 }, 3],
  ])('%s', (_name, book, from) => {
    expect(countedFrom(book)).toBe(from);
  });
});

test('what is stored and not valid is as good as nothing', async () => {
  await storage.setItem(backupKey, { exported: 'yesterday' });
  expect(await readBackupBook()).toEqual(emptyBackupBook);
});

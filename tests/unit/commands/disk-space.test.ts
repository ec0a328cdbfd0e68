import { expect, test } from 'vitest';
import { fullDiskLine, readSpaces } from '../../commands/disk-space.mjs';

const roomy = { folder: '/home/me/companion', freeMb: 5000 };

test('enough space everywhere is not mentioned', () => {
  expect(fullDiskLine([roomy, { folder: '/tmp', freeMb: 1200 }], false)).toBeNull();
});

test('packages that are there already need no space again', () => {
  const spaces = [roomy, { folder: '/tmp', freeMb: 500 }];
  expect(fullDiskLine(spaces, true)).toBeNull();
  expect(fullDiskLine(spaces, false)).toBe(
    'The disk is full: /tmp has 500 MB left, 1200 MB are needed. Free some space, then run the command again.',
  );
});

test('reads what this machine has left', () => {
  expect(readSpaces().map(({ freeMb }) => freeMb > 0)).toEqual([true, true]);
});

import { describe, expect, test } from 'vitest';
import { causeOf, remedyFor } from '../../commands/explain-failure.mjs';

describe('why a package manager failed', () => {
  test.each([
    [
      'locked',
      'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (unattended-upgr)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?',
    ],
    [
      'locked',
      'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 9 (apt-get)\nE: Unable to lock directory /var/lib/apt/lists/',
    ],
    [
      'locked',
      'E: Could not get lock /var/cache/apt/archives/lock. It is held by process 9 (apt-get)\nE: Unable to lock directory /var/cache/apt/archives/',
    ],
    ['diskFull', 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write'],
    ['diskFull', "E: You don't have enough free space in /var/cache/apt/archives/."],
    [
      'diskFull',
      'Err:1 http://deb.debian.org/debian bookworm/main xvfb\n  Could not open file - open (28: No space left on device)\nE: Failed to fetch it',
    ],
    ['unreachable', 'npm error code ENOTFOUND\nnpm error network request to a host failed'],
    [
      'unreachable',
      "Err:1 http://deb.debian.org/debian bookworm\n  Temporary failure resolving 'deb.debian.org'",
    ],
    [
      'interrupted',
      "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.",
    ],
    ['unknown', 'E: Unable to locate package firefox-esr'],
    ['unknown', ''],
  ])('%s', (cause, output) => {
    expect(causeOf(output)).toBe(cause);
  });

  test('a full disk is said plainly', () => {
    expect(remedyFor('npm error code ENOSPC')).toBe(
      'The disk is full: free some space, then run the command again.',
    );
  });

  test('what is not known leaves the word to the program itself', () => {
    expect(remedyFor('npm error code EINTEGRITY')).toBeNull();
  });
});

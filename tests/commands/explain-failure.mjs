// Plain JavaScript without dependencies, because `set-up.mjs` needs it before anything is installed.

/** @typedef {'locked' | 'diskFull' | 'unreachable' | 'interrupted' | 'unknown'} Cause */

/** Errors of npm, apt-get and dpkg, in the order of the search: a full disk causes other errors too. */
/** @type {[Cause, RegExp][]} */
const signs = [
  ['diskFull', /ENOSPC|no space left on device|enough free space|disk quota exceeded/i],
  ['locked', /could not get lock|unable to lock|unable to acquire the dpkg frontend lock/i],
  ['interrupted', /dpkg was interrupted/i],
  [
    'unreachable',
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|could not resolve|temporary failure resolving|unable to connect|failed to fetch|network is unreachable/i,
  ],
];

/** @type {Record<Cause, string | null>} */
const remedies = {
  diskFull: 'The disk is full: free some space, then run the command again.',
  locked: 'Another program still holds the package manager: let it end, then run the command again.',
  interrupted:
    'An earlier installation was interrupted: run sudo dpkg --configure -a, then the command again.',
  unreachable: 'The packages cannot be reached: check the network and the proxy, then run the command again.',
  unknown: null,
};

/**
 * Why a package manager failed, from its own words in English.
 * @param {string} output
 * @returns {Cause}
 */
export const causeOf = (output) => signs.find(([, sign]) => sign.test(output))?.[0] ?? 'unknown';

/**
 * The line that mends a failure, or `null` where only the program's own words can tell.
 * @param {string} output
 */
export const remedyFor = (output) => remedies[causeOf(output)];

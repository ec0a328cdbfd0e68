import { spawnSync } from 'node:child_process';

/** The lists of a fresh machine are empty or old; one look is enough. */
let areListsFresh = false;

/**
 * Installs Debian's packages where this process may (root, with apt-get).
 * @returns whether they are installed now.
 */
export function installDebianPackages(...packages: string[]): boolean {
  if (process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // Where the lists cannot be renewed the present ones may still do.
  if (!areListsFresh) spawnSync('apt-get', ['update'], options);
  areListsFresh = true;
  return spawnSync('apt-get', install, options).status === 0;
}

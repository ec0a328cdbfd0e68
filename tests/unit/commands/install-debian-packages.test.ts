import { beforeEach, describe, expect, test, vi } from 'vitest';
import { standInProgram } from './stand-in-program';

/** As a process that has just started, with this in place of apt-get. */
async function installWith(script: string) {
  const apt = standInProgram('apt-get', script);
  vi.stubEnv('PATH', apt.path);
  vi.resetModules();
  const { installDebianPackages } = await import('../../commands/install-debian-packages');
  const failure = installDebianPackages(['xvfb', 'xdotool']);
  vi.unstubAllEnvs();
  return { failure, calls: apt.calls().map((call) => call.replace(/^.*Timeout=\d+ /, '')) };
}

const update = 'update';
const install = 'install -y --no-install-recommends xvfb xdotool';

describe('apt-get', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockReturnValue();
  });

  test('is asked once when it does its work', async () => {
    expect(await installWith('exit 0')).toEqual({ failure: null, calls: [update, install] });
  });

  test('is tried once more, and its own words are handed on', async () => {
    const { failure, calls } = await installWith('echo "E: Unable to locate package xvfb" >&2; exit 100');
    expect(calls).toEqual([update, install, update, install]);
    expect(failure).toContain('E: Unable to locate package xvfb');
  });

  test('a second try that works is enough', async () => {
    const failOnce = `case "$*" in *install*) [ -e tried ] || { touch tried; exit 100; };; esac`;
    expect(await installWith(failOnce)).toEqual({ failure: null, calls: [update, install, update, install] });
  });

  test('a lock of another program is waited for, and who holds it is said', async () => {
    const words = 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)';
    const { failure, calls } = await installWith(
      `[ -e asked ] || { touch asked; echo "${words}" >&2; exit 100; }`,
    );
    expect({ failure, calls }).toEqual({ failure: null, calls: [update, update, install] });
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toContain(words);
  });
});

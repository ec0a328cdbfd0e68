import { describe, expect, test } from 'vitest';
import { chromium } from '../../commands/chromium';
import { displayPrograms } from '../../commands/display-programs';
import { firefox } from '../../commands/firefox';
import { missingMessage, type Manager, type Program } from '../../commands/program';

const missing = (...programs: Program[]) => programs.map((program) => ({ program, broken: [] }));
const everything = missing(chromium, firefox, ...displayPrograms);

describe('the line that mends a missing program', () => {
  test.each<[Manager, string]>([
    ['apt-get', 'sudo apt-get install -y chromium firefox-esr xvfb xdotool'],
    ['dnf', 'sudo dnf install -y chromium firefox xorg-x11-server-Xvfb xdotool'],
    ['pacman', 'sudo pacman -S --needed chromium firefox xorg-server-xvfb xdotool'],
  ])('%s', (manager, line) => {
    const said = missingMessage(everything, manager, false).split('\n');
    expect(said[0]).toBe('Not on this machine: Chromium, Firefox, Xvfb, xdotool.');
    expect(said).toContain(`  ${line}`);
  });

  test('root needs no sudo', () => {
    expect(missingMessage(missing(firefox), 'apt-get', true).split('\n')).toEqual([
      'Not on this machine: Firefox.',
      'Install it, then run the command again:',
      '  apt-get install -y firefox-esr',
      '(Or name a program of your own in FIREFOX_PATH.)',
    ]);
  });

  test('macOS has browsers, but not the screen in memory', () => {
    expect(missingMessage(missing(firefox), 'brew', false)).toContain('  brew install --cask firefox\n');
    expect(missingMessage(everything, 'brew', false)).toContain('brew has no Xvfb and no xdotool: use Linux');
  });

  test('a system without a known package manager gets the names', () => {
    expect(missingMessage(missing(...displayPrograms), null, false)).toContain(
      'Install Xvfb, xdotool with this system’s package manager.',
    );
  });

  test('a browser that is there and does not run is quoted', () => {
    const broken = ['/usr/bin/chromium does not run: libnss3.so: cannot open shared object file'];
    expect(missingMessage([{ program: chromium, broken }], 'apt-get', false)).toContain(broken[0]);
  });
});

import { findProgram } from './find-program.ts';
import type { Program } from './program.ts';

/** A screen in memory and a keyboard for it: the story of the browser's own context menu needs both. */
export const displayPrograms: Program[] = [
  {
    name: 'Xvfb',
    find: () => ({ path: findProgram('Xvfb') }),
    packages: { 'apt-get': 'xvfb', dnf: 'xorg-x11-server-Xvfb', pacman: 'xorg-server-xvfb' },
  },
  {
    name: 'xdotool',
    find: () => ({ path: findProgram('xdotool') }),
    packages: { 'apt-get': 'xdotool', dnf: 'xdotool', pacman: 'xdotool' },
  },
];

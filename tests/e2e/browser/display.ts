import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** A screen in memory, for a browser with a window and the native menus that only such a one has. */
export class Display {
  /** As in the environment variable DISPLAY. */
  readonly name: string;
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, name: string) {
    this.#server = server;
    this.name = name;
  }

  /** Starts an X server on a number that is free. Rejects where there is no Xvfb. */
  static async start(): Promise<Display> {
    const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    await once(server, 'spawn');
    const [number] = await once(server.stdio[3] as Readable, 'data');
    return new Display(server, `:${String(number).trim()}`);
  }

  /** The windows that can be seen; an open menu is one. */
  windows(): string[] {
    return this.#xdotool('search', '--onlyvisible', '--name', '').split('\n').filter(Boolean);
  }

  /** Presses keys of the keyboard, one after the other, in whatever has the focus. */
  press(...keys: string[]): void {
    this.#xdotool('key', '--clearmodifiers', ...keys);
  }

  close(): void {
    this.#server.kill();
  }

  #xdotool(...args: string[]): string {
    return execFileSync('xdotool', args, { encoding: 'utf8', env: { ...process.env, DISPLAY: this.name } });
  }
}

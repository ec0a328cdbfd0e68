import { fork, type ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { wakers, type FromDoor, type ToDoor } from './door-messages.ts';

const wakeEveryMs = 20;

/** Where a front's connections come in. A process of its own accepts them: see `door.ts`. */
export class FrontDoor {
  readonly port: number;
  readonly #process: ChildProcess;
  #waking: NodeJS.Timeout | undefined;
  #isStill = false;
  #stopped = Promise.withResolvers<void>();
  #synsLost = 0;
  /** When each port lost its SYN whose connection has not come yet. */
  readonly #lostFrom = new Map<number, number>();
  #maxConnectMs = 0;

  private constructor(door: ChildProcess, port: number, take: (client: Socket) => void, onLost: () => void) {
    this.#process = door;
    this.port = port;
    door.on('message', (word: FromDoor, socket?: Socket) => {
      if (word === 'connection') {
        this.#tell('arrived');
        // One whose client has left meanwhile comes without a socket.
        if (socket === undefined) return;
        const lostAt = this.#lostFrom.get(socket.remotePort ?? 0);
        this.#lostFrom.delete(socket.remotePort ?? 0);
        if (lostAt !== undefined) {
          this.#maxConnectMs = Math.max(this.#maxConnectMs, performance.now() - lostAt);
        }
        take(socket);
        return;
      }
      if (word === 'still') {
        this.#stopped.resolve();
        return;
      }
      this.#isStill = false;
      clearInterval(this.#waking);
      this.#waking = undefined;
      if (word === 'woken') return;
      if ('lostFrom' in word) this.#lostFrom.set(word.lostFrom, performance.now());
      this.#synsLost += 1;
      onLost();
    });
  }

  /** `take` gets each connection, paused; `onLost` hears that a SYN was lost. */
  static async open(take: (client: Socket) => void, onLost: () => void): Promise<FrontDoor> {
    const door = fork(join(import.meta.dirname, 'door.ts'));
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      door.once('message', resolve);
      door.once('error', reject);
      door.once('exit', () => reject(new Error('The front did not open.')));
    });
    return new FrontDoor(door, port, take, onLost);
  }

  get counts(): { synsLost: number; maxConnectMs: number } {
    return { synsLost: this.#synsLost, maxConnectMs: this.#maxConnectMs };
  }

  /** The SYN of the next connection is lost, so that it comes a second later. Resolves when that is sure. */
  loseNextSyn(): Promise<void> {
    if (this.#isStill) return this.#stopped.promise;
    this.#isStill = true;
    this.#stopped = Promise.withResolvers<void>();
    this.#tell('loseSyn');
    return this.#stopped.promise;
  }

  /** Takes back that the next SYN is lost. */
  wake(): void {
    if (!this.#isStill || this.#waking !== undefined) return;
    // Until it stands still it would just accept this, and not hear of it.
    this.#waking = setInterval(() => {
      const waker = connect({ port: this.port, host: '127.0.0.1', localAddress: wakers });
      waker.on('error', () => undefined);
      setTimeout(() => waker.destroy(), wakeEveryMs);
    }, wakeEveryMs);
  }

  #tell(word: ToDoor): void {
    if (this.#process.connected) this.#process.send(word);
  }

  close(): void {
    clearInterval(this.#waking);
    // It may stand still, and would not hear anything else.
    this.#process.kill('SIGKILL');
  }
}

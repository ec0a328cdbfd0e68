import { connect, type Socket } from 'node:net';
import { randomNumbers } from '../random-numbers.ts';
import { calm, type Conditions } from './conditions.ts';
import { FrontDoor } from './front-door.ts';
import { joinSockets, type Relay } from './relay.ts';

/** The fates of a front's connections so far. */
export interface Counts {
  accepted: number;
  synsLost: number;
  /** Of the connections that lost a SYN, from then until they were there; more than 3 s where it was lost twice. */
  maxConnectMs: number;
  refused: number;
  idled: number;
}

type Target = { port: number; host: string };

/** A front's connections have seeds of their own, so far from those of the next front. */
const connectionsOfSeed = 1_000_000;
const lookEveryMs = 10;

/**
 * A network between a browser and the panel, in user space: the browser reaches the front's port in place of the
 * panel's. A connection's fate follows from the seed and the connection's number.
 */
export class Front {
  readonly #target: Target;
  readonly #seed: number;
  readonly #open = new Map<Relay, { idleFactor: number }>();
  readonly #counts = { accepted: 0, refused: 0, idled: 0 };
  readonly #looking: NodeJS.Timeout;
  #door: FrontDoor | undefined;
  #conditions: Conditions = { ...calm };
  #planned = 0;

  private constructor(target: Target, seed: number) {
    this.#target = target;
    this.#seed = seed;
    this.#looking = setInterval(() => this.#endIdle(), lookEveryMs);
  }

  /** Opens a front of the panel at this port. */
  static async open(panelPort: number, seed = 1, panelHost = '127.0.0.1'): Promise<Front> {
    const front = new Front({ port: panelPort, host: panelHost }, seed);
    front.#door = await FrontDoor.open(
      (client) => front.#take(client),
      () => front.#planSyn(),
    );
    return front;
  }

  get port(): number {
    return this.#door?.port ?? 0;
  }

  get counts(): Readonly<Counts> {
    return { ...this.#counts, ...(this.#door?.counts ?? { synsLost: 0, maxConnectMs: 0 }) };
  }

  get conditions(): Readonly<Conditions> {
    return this.#conditions;
  }

  /** From now on the network is like this; what is not told stays. */
  change(conditions: Partial<Conditions>): void {
    Object.assign(this.#conditions, conditions);
    if (this.#conditions.lostSyns === 0) this.#door?.wake();
    else this.#planSyn();
  }

  /** The SYN of the next connection is lost. Resolves when that is sure. */
  async loseNextSyn(): Promise<void> {
    await this.#door?.loseNextSyn();
  }

  /** Ends all connections that are open now. */
  endAll(ending = this.#conditions.ending): void {
    for (const each of this.#open.keys()) each.end(ending);
  }

  close(): void {
    clearInterval(this.#looking);
    this.#door?.close();
    this.endAll('rst');
  }

  /** Numbers from 0 to below 1 that are this connection's own. */
  #fate(n: number) {
    const random = randomNumbers(this.#seed * connectionsOfSeed + n);
    return { loses: random(), isRefused: random(), idleFactor: 0.5 + random() };
  }

  /** Whether the next connection loses its first SYN is decided once for each. */
  #planSyn(): void {
    const next = this.#counts.accepted + 1;
    if (this.#planned >= next) return;
    this.#planned = next;
    if (this.#fate(next).loses < this.#conditions.lostSyns) void this.loseNextSyn();
  }

  #take(client: Socket): void {
    this.#counts.accepted += 1;
    const fate = this.#fate(this.#counts.accepted);
    this.#planSyn();
    if (fate.isRefused < this.#conditions.refused) {
      this.#counts.refused += 1;
      if (this.#conditions.ending === 'rst') client.resetAndDestroy();
      else client.destroy();
      return;
    }
    const relay = joinSockets(client, connect(this.#target), () => this.#conditions);
    this.#open.set(relay, fate);
    client.once('close', () => this.#open.delete(relay));
  }

  #endIdle(): void {
    const { idleMs, ending } = this.#conditions;
    if (idleMs === null) return;
    for (const [relay, { idleFactor }] of this.#open) {
      if (performance.now() - relay.usedAt < idleMs * idleFactor) continue;
      this.#counts.idled += 1;
      this.#open.delete(relay);
      relay.end(ending);
    }
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const maxWaitMs = 60_000;
const lookEveryMs = 20;

export type DevToolsEvent = { method: string; params: Record<string, unknown>; sessionId?: string };
type Answer = { id: number; result?: unknown; error?: { message: string } };
type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/** One target of the browser, as `Target.getTargets` lists it. */
export type Target = { targetId: string; type: string; url: string };

/**
 * A bare connection to a browser that was started with `--remote-debugging-port=0`, beside Playwright's: it sees the
 * toolbar popup and the worker's exceptions, which Playwright's own connection does not show.
 */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: DevToolsEvent) => void>();
  #sent = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error('The browser closed the connection.'));
    });
  }

  /** Connects to the browser that runs on this profile. */
  static connect(profile: string): Promise<DevTools> {
    return DevTools.connectTo(devToolsUrl(profile));
  }

  /** Connects to the browser that listens at this address (`ws://…`). */
  static async connectTo(url: string): Promise<DevTools> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`No browser listens at ${url}.`)), {
        once: true,
      });
    });
    return new DevTools(socket);
  }

  /** Sends a command to the browser, or to one target's session. Rejects with what the browser objects to. */
  send<Result = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#sent;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
    });
  }

  /** Calls back on every event. Returns what ends it. */
  listen(hear: (event: DevToolsEvent) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  /** Resolves with what this event tells when it comes in a session. */
  waitForEvent(method: string, sessionId: string): Promise<DevToolsEvent['params']> {
    const { promise, resolve } = Promise.withResolvers<DevToolsEvent['params']>();
    const stop = this.listen((event) => {
      if (event.method === method && event.sessionId === sessionId) resolve(event.params);
    });
    return promise.finally(stop);
  }

  /** Opens a session with a target: its id goes with the commands that are for the target. */
  async attach(targetId: string): Promise<string> {
    const params = { targetId, flatten: true };
    return (await this.send<{ sessionId: string }>('Target.attachToTarget', params)).sessionId;
  }

  /** All pages, workers and the like, or the targets of one type that the browser lists only on request. */
  async targets(type?: 'tab'): Promise<Target[]> {
    const filter = type && [{ type }];
    return (await this.send<{ targetInfos: Target[] }>('Target.getTargets', { filter })).targetInfos;
  }

  /** Resolves with what is found in the list of targets as soon as it is there. */
  async waitForTargets<Found>(what: string, find: (targets: Target[]) => Found | undefined): Promise<Found> {
    const end = performance.now() + maxWaitMs;
    for (;;) {
      const found = find(await this.targets());
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await pause(lookEveryMs);
    }
  }

  close(): void {
    this.#socket.close();
  }

  #receive(data: string): void {
    const message = JSON.parse(data) as Answer | DevToolsEvent;
    if ('method' in message) {
      for (const hear of this.#listeners) hear(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }
}

/** Where the browser on this profile listens; it writes the file when it starts. */
export function devToolsUrl(profile: string): string {
  const file = join(profile, 'DevToolsActivePort');
  if (!existsSync(file)) throw new Error(`No browser with a debugging port runs on ${profile}.`);
  const [port = '', path = ''] = readFileSync(file, 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

import { firefox } from '@playwright/test';
import type { SendBidi } from '../../../firefox/chrome-scope.ts';

/** A message of WebDriver BiDi: a command, its answer, or an event. */
export type Message = {
  id?: number;
  type?: 'success' | 'error' | 'event';
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: string;
  message?: string;
};

type Transport = {
  onmessage?: ((message: Message) => void) | undefined;
  onclose?: ((reason?: string) => void) | undefined;
  send(message: Message): void;
  close(): void;
};
type Connect = (transport: Transport, options: unknown) => Promise<unknown>;
type BidiFirefox = { connectToTransport: Connect };
type Internals = { _connection?: { toImpl?(client: unknown): { _bidiFirefox?: BidiFirefox } } };

/** Answers a command of Playwright's in the browser's place; `undefined` lets the browser answer. */
type StandIn = (method: string, params: Record<string, unknown>) => Promise<unknown> | undefined;

/** Playwright counts its commands from 1, and takes the largest numbers for its last ones. */
const firstId = 2 ** 40;

/** Playwright's driver for a stock Firefox. No public name leads to it, so another version may have to be looked at. */
function bidiFirefox(): BidiFirefox {
  const found = (firefox as unknown as Internals)._connection?.toImpl?.(firefox)._bidiFirefox;
  if (found === undefined)
    throw new Error('This Playwright keeps its BiDi driver elsewhere: see bidi-link.ts.');
  return found;
}

/** Stands on the connection between Playwright and Firefox: commands of our own, and what Playwright must not send or hear. */
export class BidiLink {
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #listeners = new Set<(event: Message) => void>();
  #transport: Transport | undefined;
  #lastId = firstId;
  standIn: StandIn = () => undefined;
  /** What Playwright hears of an event; `null` for nothing. */
  retell: (event: Message) => Message | null = (event) => event;

  /** Launches a browser by this function, and stands on the connection that Playwright makes to it. */
  async connect<Launched>(launch: () => Promise<Launched>): Promise<Launched> {
    const driver = bidiFirefox();
    const connect = driver.connectToTransport;
    driver.connectToTransport = (transport, options) => connect.call(driver, this.#join(transport), options);
    try {
      return await launch();
    } finally {
      driver.connectToTransport = connect;
    }
  }

  readonly send: SendBidi = (method, params) =>
    new Promise((resolve, reject) => {
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { resolve, reject });
      this.#transport?.send({ id, method, params: params as Record<string, unknown> });
    });

  /** Hears every event, those too that Playwright does not. */
  listen(listener: (event: Message) => void): void {
    this.#listeners.add(listener);
  }

  #join(transport: Transport): Transport {
    this.#transport = transport;
    const joined: Transport = {
      send: (command) => {
        const { id = 0, method = '', params = {} } = command;
        const standingIn = this.standIn(method, params);
        if (standingIn === undefined) transport.send(command);
        else {
          void standingIn.then(
            (result) => joined.onmessage?.({ type: 'success', id, result }),
            (error: unknown) =>
              joined.onmessage?.({ type: 'error', id, error: 'unknown error', message: String(error) }),
          );
        }
      },
      close: () => transport.close(),
    };
    Object.assign(transport, {
      onmessage: (message: Message) => this.#receive(message, joined),
      onclose: (reason?: string) => {
        for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection.'));
        joined.onclose?.(reason);
      },
    } satisfies Partial<Transport>);
    return joined;
  }

  #receive(message: Message, playwright: Transport): void {
    const waiting = this.#waiting.get(message.id ?? 0);
    if (waiting !== undefined) {
      this.#waiting.delete(message.id ?? 0);
      if (message.type === 'error') waiting.reject(new Error(`${message.error}: ${message.message}`));
      else waiting.resolve(message.result);
      return;
    }
    if (message.type !== 'event') {
      playwright.onmessage?.(message);
      return;
    }
    for (const listener of this.#listeners) listener(message);
    const retold = this.retell(message);
    if (retold !== null) playwright.onmessage?.(retold);
  }
}

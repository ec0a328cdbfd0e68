import { vi } from 'vitest';

export type Sent = { action: string; key: string } & Record<string, unknown>;
type Answer = (sent: Sent) => Response | Promise<Response>;
type Answers = Partial<Record<'balance' | 'services' | 'add' | 'status', Answer>>;

/** A reply as the panel gives it; its connection is closed, which is the guard against a second POST. */
export const reply = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    ...init,
    headers: {
      'content-type': 'application/json',
      connection: 'close',
      date: new Date().toUTCString(),
      ...init.headers,
    },
  });

export const failure = (message: string, init: ResponseInit = {}): Response =>
  reply({ status: 'error', message }, init);

export const service = {
  service: 7,
  name: 'Followers',
  type: 'Default',
  category: 'Twitch',
  min: 10,
  max: 5000,
  rate: '2.00',
};

const usual: Required<Answers> = {
  balance: () => reply('{"status":"success","balance":100.00,"currency":"USD"}'),
  services: () => reply([service]),
  add: () => reply({ status: 'success', order: 501 }),
  status: ({ order, orders }) => {
    const ids = String(order ?? orders).split(',');
    const row = { status: 'Processing', charge: '0.2', remains: 5, start_count: 1 };
    return reply(ids.length === 1 ? row : Object.fromEntries(ids.map((id) => [id, row])));
  },
};

/** The timing of a request that connected afresh and quickly. */
const timing = {
  startTime: Infinity,
  fetchStart: 1,
  connectStart: 2,
  secureConnectionStart: 3,
  connectEnd: 4,
};

/** Stands in for the network, as Chromium sees it. @returns every request that was sent, in order. */
export function fakePanel(answers: Answers = {}, protocol = 'http/1.1'): Sent[] {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { ...timing, nextHopProtocol: protocol } as PerformanceResourceTiming,
  ]);
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body, signal }: RequestInit) => {
    const request = JSON.parse(await new Response(body).text()) as Sent;
    sent.push(request);
    const answer = { ...usual, ...answers }[request.action as keyof Answers];
    const aborted = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
    return Promise.race([answer(request), aborted]);
  });
  return sent;
}

export const actionsOf = (sent: Sent[]): string[] => sent.map(({ action }) => action);

/** The reply to `balance`, with the amount to the letter. */
export const balance = (amount: string, init: ResponseInit = {}): Response =>
  reply(`{"status":"success","balance":${amount},"currency":"USD"}`, init);

/** One balance after the other; the last one stays. */
export function balances(...amounts: string[]): () => Response {
  const left = [...amounts];
  return () => balance((left.length > 1 ? left.shift() : left[0]) ?? '0');
}

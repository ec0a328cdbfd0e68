import { demoKey } from '../demo.ts';
import type { Journal, JournalEntry } from '../journal.ts';
import { sitePage } from '../pages/site.ts';
import { deliver } from './deliver.ts';
import { Exchange } from './exchange.ts';
import { describe, isOnReusedConnection, readBody } from './incoming.ts';
import { type Serving, serveApi } from './serve-api.ts';
import type { RequestHandler, Server, WireRequest } from './server.ts';

/** Journals every request and gives it to the API or to a page. `server` is asked once one arrives. */
export function handleRequests(serving: Serving, server: () => Server): RequestHandler {
  return (request, response) => {
    const { ignoreConnectionClose } = serving.trade.settings;
    const exchange = new Exchange(request, response, server(), ignoreConnectionClose);
    handle(serving, request, exchange).catch((error: unknown) => {
      // The panel's own mistake: nothing may look like a scripted fault.
      console.error('The panel simulator failed', error);
      exchange.cut();
    });
  };
}

async function handle(serving: Serving, request: WireRequest, exchange: Exchange): Promise<void> {
  const { journal, trade } = serving;
  const isReused = isOnReusedConnection(request);
  const { rawBody, isComplete } = await readBody(request);
  const arrival = describe(request, rawBody, isReused, trade.schedule.now());
  const entry = journal.open(arrival, isComplete ? 'waiting' : 'incomplete');
  if (!isComplete) return;
  if (entry.isApi) await serveApi(serving, exchange, entry);
  else await servePage(journal, exchange, entry, serving.sleep);
}

async function servePage(
  journal: Journal,
  exchange: Exchange,
  entry: JournalEntry,
  sleep: Serving['sleep'],
): Promise<void> {
  const reply = sitePage(entry.host, entry.path, demoKey);
  journal.note(entry, { replyStatus: reply.status, replyBody: String(reply.body) });
  journal.note(entry, { outcome: await deliver(exchange, reply, {}, sleep) });
}

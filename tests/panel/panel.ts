import { setTimeout as wait } from 'node:timers/promises';
import { Changes } from './changes.ts';
import { demoAccount } from './demo.ts';
import { FaultQueue, type Misbehaviour } from './faults.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { Catalogue } from './services/catalogue.ts';
import { generateServices } from './services/generate-services.ts';
import { defaultSettings, type PanelOptions, type PanelSettings } from './settings.ts';
import { Accounts } from './trade/accounts.ts';
import { type Books, drawUpBooks } from './trade/books.ts';
import { type OrderChange, type OrderView, viewOrder } from './trade/order.ts';
import { Orders } from './trade/orders.ts';
import { Schedule } from './trade/schedule.ts';
import type { Trade } from './trade/trade.ts';
import { certificate } from './wire/certificate.ts';
import { chromiumArgs } from './wire/chromium-args.ts';
import { handleRequests } from './wire/handle-requests.ts';
import { openServer, type Server } from './wire/server.ts';

/** A running panel simulator and everything that a test may ask of it. */
export interface Panel {
  readonly port: number;
  /** `https://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Base64 SHA-256 of the certificate's public key. */
  readonly spki: string;
  /** The certificate (PEM), to be trusted by Node clients as `ca`. */
  readonly certificate: string;
  /** The flags with which Chromium takes this panel for botzverse.com. */
  readonly chromiumArgs: string[];
  /** May be changed at any time. */
  readonly settings: PanelSettings;
  readonly accounts: Accounts;
  readonly services: Catalogue;
  /** Every request, pages too, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** API requests, for one action if given. */
  requests(action?: string): JournalEntry[];
  /** The `add` requests. */
  adds(): JournalEntry[];
  orders(): OrderView[];
  order(id: string): OrderView | undefined;
  books(): Books;
  /** Queues a fault; a request is served the first one that fits it. */
  misbehave(misbehaviour: Misbehaviour): void;
  /** Forgets all faults in waiting. */
  behave(): void;
  /** Lets everything go on that `hold` keeps back, or would: its request may be on its way yet. */
  release(): void;
  /** Sets what is given, on final orders too; a new charge is booked. */
  advance(id: string, change: OrderChange): void;
  /** Ends an open order; throws when it is final already. */
  complete(id: string): void;
  /** Ends an open order undelivered by `remains`, which are refunded. */
  partial(id: string, remains: number): void;
  /** Ends an open order and refunds it. */
  cancel(id: string): void;
  /** Does what is due by the panel's clock; needed only with a clock of one's own. */
  tick(): void;
  /** Resolves on the change (request, reply, order, money, service) that makes it true; 60 s if not told. */
  waitFor(isMet: (panel: Panel) => boolean, timeoutMs?: number): Promise<void>;
  /** Cuts every connection and stops. */
  close(): Promise<void>;
}

/** Starts a panel on loopback, with the demo account. Rejects when the port is taken. */
export async function startPanel(options: PanelOptions = {}): Promise<Panel> {
  const { port, host, protocols, clock, seed = 1, services = 300, ...chosen } = options;
  const changes = new Changes();
  const schedule = new Schedule(clock);
  const settings = { ...defaultSettings, ...chosen };
  const accounts = new Accounts(schedule, changes);
  const catalogue = new Catalogue(generateServices(services, seed), changes);
  const orders = new Orders(accounts, schedule, settings, changes);
  const trade: Trade = { settings, schedule, accounts, catalogue, orders };
  const journal = new Journal(changes);
  const faults = new FaultQueue();
  const closing = new AbortController();
  const sleep = (ms: number) => wait(ms, true, { signal: closing.signal }).catch(() => false);
  accounts.add(demoAccount);

  const own = await certificate();
  const handler = handleRequests({ trade, journal, faults, sleep }, () => server);
  const server: Server = await openServer(
    own,
    { port, host, protocols, offered: () => settings.offered },
    handler,
  );

  const panel: Panel = {
    port: server.port,
    origin: `https://127.0.0.1:${server.port}`,
    spki: own.spki,
    certificate: own.cert,
    chromiumArgs: chromiumArgs(server.port, own.spki),
    settings,
    accounts,
    services: catalogue,
    journal: journal.entries,
    requests: (action) => journal.requests(action),
    adds: () => journal.requests('add'),
    orders: () => Array.from(orders.all(), (order) => viewOrder(order, schedule.now())),
    order: (id) => {
      const order = orders.find(id);
      return order && viewOrder(order, schedule.now());
    },
    books: () => drawUpBooks(accounts.ledger, orders.all()),
    misbehave: (misbehaviour) => faults.add(misbehaviour),
    behave: () => faults.clear(),
    release: () => faults.release(),
    advance: (id, change) => orders.advance(id, change),
    complete: (id) => orders.complete(id),
    partial: (id, remains) => orders.partial(id, remains),
    cancel: (id) => orders.cancel(id),
    tick: () => schedule.runDue(),
    waitFor: (isMet, timeoutMs = 60_000) => changes.until(() => isMet(panel), timeoutMs, String(isMet)),
    close: async () => {
      closing.abort();
      faults.release();
      schedule.end();
      changes.end();
      await server.close();
    },
  };
  return panel;
}

/** How the panel behaves towards everybody; may be changed while it runs (`panel.settings.x = …`). */
export interface PanelSettings {
  /** The pieces that a rate buys. A package is always priced by the piece. */
  rateUnit: 1000 | 1;
  /** When an order is charged: so long after it was taken, or never. */
  chargeAfterMs: number | 'never';
  /** 'short' counts from 12345, 'long' from 2^53 + 1, 'text' gives "ord_…". */
  orderIds: 'short' | 'long' | 'text';
  /** Orders move by themselves, counted from when they were taken; null leaves them to the test. */
  pace: Pace | null;
  /** The undocumented reply to `status` with several ids. 'flat' is one bare object where one id was asked. */
  statusShape: 'map' | 'array' | 'flat';
  /** An unknown id among several: {"error": "…"}, the bare text, or simply not there. */
  unknownId: 'object' | 'text' | 'omitted';
  /** More ids than this in one `status` are refused. */
  statusIdLimit: number;
  /** `status` takes one id a call: asked for several it answers "Order not found". */
  oneIdPerStatus: boolean;
  /** The words with which every read is refused; null answers them. */
  readRefusal: string | null;
  /** A supplier's error that is passed on in answer to `add`, whether or not the order was taken before it came. */
  supplierError: SupplierError | null;
  /** HTTP status of error envelopes. */
  errorStatus: number;
  /** Refuse a second open order for the same service and link, as some siblings do. */
  oneOrderPerLink: boolean;
  /**
   * On HTTP/1.1 keep the socket where the client asked to close it: `true` answers keep-alive, 'unnamed' sends no such
   * header, 'saysClose' says that it closes.
   */
  ignoreConnectionClose: boolean | 'unnamed' | 'saysClose';
  /** The protocols that a panel of both offers to the next connections. */
  offered: 'h1' | 'h2' | 'both';
}

export interface SupplierError {
  words: string;
  isTaken: boolean;
}

/** Both counted from the moment the order was taken. */
export interface Pace {
  startAfterMs: number;
  finishAfterMs: number;
}

export const defaultSettings: Readonly<PanelSettings> = {
  rateUnit: 1000,
  chargeAfterMs: 0,
  orderIds: 'short',
  pace: null,
  statusShape: 'map',
  unknownId: 'object',
  statusIdLimit: 100,
  oneIdPerStatus: false,
  readRefusal: null,
  supplierError: null,
  errorStatus: 200,
  oneOrderPerLink: false,
  ignoreConnectionClose: false,
  offered: 'both',
};

/** Any setting, and options that cannot change after the start. */
export interface PanelOptions extends Partial<PanelSettings> {
  /** 0 or absent: any free port. */
  port?: number;
  /** Where it listens; loopback if absent. */
  host?: string;
  /** 'h1' offers HTTP/1.1 only, 'h2' HTTP/2 only, 'both' (the default) lets the client choose. */
  protocols?: 'h1' | 'h2' | 'both';
  /** The panel's time in ms. With one of your own nothing moves by itself: see `panel.tick`. */
  clock?: () => number;
  /** Seed of the services catalogue. */
  seed?: number;
  /** Number of services; 300 if absent. */
  services?: number;
}

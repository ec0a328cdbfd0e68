/** A network's effects on connections; may be changed at any time. Shares are of the connections, 0 to 1. */
export interface Conditions {
  /**
   * The round trip. Every byte is half of it under way, and a connection's first bytes as long again as its handshake
   * would have been: the connect itself is the kernel's, and takes no time (a link that lags: `lag-link.ts`).
   */
  roundTripMs: number;
  /** Connections whose first SYN is lost: the client's kernel sends it again after a second. */
  lostSyns: number;
  /** Connections that end as soon as they were accepted. */
  refused: number;
  /** Connections that end when nothing ran through them for so long; `null` leaves that to both ends. */
  idleMs: number | null;
  /** How the network ends a connection: with a FIN, or with a RST. */
  ending: 'fin' | 'rst';
  /** The panel's end of an idle connection is not told to the client, whose socket stays open until it is used. */
  hidesEnd: boolean;
}

/** A good network: everything arrives at once. */
export const calm: Readonly<Conditions> = {
  roundTripMs: 0,
  lostSyns: 0,
  refused: 0,
  idleMs: null,
  ending: 'fin',
  hidesEnd: false,
};

import type { Socket } from 'node:net';
import type { Conditions } from './conditions.ts';
import { LateQueue } from './late-queue.ts';

type Ending = Conditions['ending'];

/** A connection through the network. */
export interface Relay {
  /** Ends it towards both sides, as a network does it. */
  end: (ending: Ending) => void;
  /** When the last byte came, from either side. */
  readonly usedAt: number;
}

function endSocket(socket: Socket, ending: Ending): void {
  if (ending === 'fin') socket.end();
  // Node cannot reset what it is already closing, and would keep it for ever.
  else if (socket.writableEnded || socket.destroyed) socket.destroy();
  else socket.resetAndDestroy();
}

/** Leads what comes from a socket to where it goes, bytes and end, each so much later. */
function lead(from: Socket, to: Socket, delayMs: () => number, leadEnd: (ending: Ending) => void): void {
  const way = new LateQueue();
  let isOver = false;
  const end = (ending: Ending) => {
    if (isOver) return;
    isOver = true;
    way.after(delayMs(), () => leadEnd(ending));
  };
  from.on('data', (piece: Buffer) => way.after(delayMs(), () => to.writable && to.write(piece)));
  from.once('end', () => end('fin'));
  from.on('error', () => end('rst'));
}

/** Joins the two ends of a connection that has just been made. */
export function joinSockets(client: Socket, panel: Socket, conditions: () => Conditions): Relay {
  const openAt = performance.now() + conditions().roundTripMs;
  let usedAt = performance.now();
  let isPanelGone = false;
  let isAnswered = true;
  const halfWay = () => conditions().roundTripMs / 2;
  const untilOpen = () => Math.max(0, openAt - performance.now());

  for (const socket of [client, panel]) {
    socket.setNoDelay();
    socket.on('data', () => {
      usedAt = performance.now();
    });
  }
  lead(
    client,
    panel,
    () => untilOpen() + halfWay(),
    (ending) => endSocket(panel, ending),
  );
  lead(panel, client, halfWay, (ending) => {
    isPanelGone = true;
    // Only an idle connection can look open: who waits for an answer is told.
    if (!conditions().hidesEnd || !isAnswered) endSocket(client, ending);
  });
  panel.on('data', () => {
    isAnswered = true;
  });
  client.on('data', () => {
    isAnswered = false;
    if (isPanelGone) endSocket(client, 'rst');
  });
  client.resume();
  return {
    end: (ending) => {
      endSocket(client, ending);
      panel.destroy();
    },
    get usedAt() {
      return usedAt;
    },
  };
}

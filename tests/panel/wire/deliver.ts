import type { Fault } from '../faults.ts';
import type { Outcome } from '../journal.ts';
import type { Exchange, Reply } from './exchange.ts';

/** Waits; false when the panel was closed meanwhile. */
export type Sleep = (ms: number) => Promise<boolean>;

const secondMs = 1000;
const chunkBytes = 64 * 1024;

/** Sends a reply, whole or as badly as the fault asks, and says what became of it. */
export async function deliver(
  exchange: Exchange,
  reply: Reply,
  fault: Fault,
  sleep: Sleep,
): Promise<Outcome> {
  const bytes = Buffer.from(reply.body);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (fault.bodyBytes !== undefined) return sendGenerated(exchange, reply, fault.bodyBytes);
  if (fault.truncate === 'drop') {
    exchange.begin(reply, bytes.length);
    await exchange.write(half);
    exchange.cut();
    return 'dropped';
  }
  const sent = fault.truncate === 'json' ? half : bytes;
  exchange.begin(reply, sent.length);
  if (fault.slowBytes === undefined) return outcomeOf(exchange.end(sent));
  const pauseMs = fault.slowBytes === true ? secondMs : fault.slowBytes;
  for (let index = 0; index < sent.length - 1 && !exchange.hasEnded(); index += 1) {
    await exchange.write(sent.subarray(index, index + 1));
    if (!(await sleep(pauseMs))) return 'dropped';
  }
  // The last byte goes with the end, so that a reply which the client has whole is journalled as sent.
  return outcomeOf(exchange.end(sent.subarray(-1)));
}

/** One long JSON text, made piece by piece. */
async function sendGenerated(exchange: Exchange, reply: Reply, length: number): Promise<Outcome> {
  const start = '{"status":"success","padding":"';
  const end = '"}';
  const filler = Buffer.alloc(chunkBytes, 'x');
  exchange.begin(reply, length);
  await exchange.write(start);
  let left = length - start.length - end.length;
  while (left > 0 && !exchange.hasEnded()) {
    await exchange.write(filler.subarray(0, left));
    left -= chunkBytes;
  }
  return outcomeOf(exchange.end(end));
}

function outcomeOf(isSent: boolean): Outcome {
  return isSent ? 'replied' : 'clientLeft';
}

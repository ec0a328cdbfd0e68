import type { OrderState } from '../../../../utils/orders/order.ts';
import type { Fault } from '../../../panel/faults.ts';
import type { JournalEntry } from '../../../panel/journal.ts';
import type { FaultName } from './fault-list.ts';

/** Faults of the reply to `add`: how the panel is told, what its journal then shows, and what the record may say. */
export type ReplyFault = {
  name: FaultName;
  fault: Fault;
  served: Partial<JournalEntry>;
  states: readonly OrderState[];
};

/** Nobody knows yet; the balance reads of the orders that follow may have made it "can't tell". */
const open: readonly OrderState[] = ['unknown', 'ambiguous'];
/** As above, of an order that the panel has taken: a fall of the balance may say so. */
const taken: readonly OrderState[] = [...open, 'placedIdLost'];

const html = '<!doctype html><html><head><title>Welcome</title></head><body>Welcome</body></html>';
const page = { headers: { 'content-type': 'text/html' }, body: html };
const elsewhere = 'https://www.twitch.tv/api/v1';

const gatewayFault = (status: 502 | 503 | 504): ReplyFault => ({
  name: `placing: ${status} after taking the order`,
  fault: { status, taking: true, ...page },
  served: { replyStatus: status, replyBody: html, outcome: 'replied' },
  states: taken,
});

const bodyFault = (name: FaultName, body: string, states: readonly OrderState[]): ReplyFault => ({
  name,
  fault: { body, taking: true },
  served: { replyBody: body, replyStatus: 200, outcome: 'replied' },
  states,
});

const errorOf = (message: string) => JSON.stringify({ status: 'error', message });

const idLost = (name: FaultName, body: string) => bodyFault(name, body, ['placedIdLost']);

const redirect = (status: 307 | 308): ReplyFault => ({
  name: `placing: ${status} to another host`,
  fault: { redirect: { to: elsewhere, status } },
  served: { replyStatus: status },
  states: open,
});

export const replyFaults: ReplyFault[] = [
  { name: 'placing: 408', fault: { status: 408, taking: true }, served: { replyStatus: 408 }, states: taken },
  {
    name: 'placing: truncated reply',
    fault: { truncate: 'drop' },
    served: { outcome: 'dropped', replyStatus: 200 },
    states: taken,
  },
  {
    name: 'placing: 200 with HTML',
    fault: { status: 200, taking: true, ...page },
    served: { replyStatus: 200, replyBody: html },
    states: taken,
  },
  gatewayFault(502),
  gatewayFault(503),
  gatewayFault(504),
  {
    name: 'placing: 500 without taking the order',
    fault: { status: 500, taking: false },
    served: { replyStatus: 500 },
    states: open,
  },
  // One broker answered errors for orders that it had taken: so does this panel.
  bodyFault('placing: undocumented error of 10 kB', errorOf('no luck '.repeat(1250)), taken),
  bodyFault(
    'placing: undocumented error with HTML',
    errorOf('<b>Oops</b> <script>alert(1)</script> <img src=x onerror=alert(1)>'),
    taken,
  ),
  idLost('placing: success without an id', '{"status":"success"}'),
  idLost('placing: success with id null', '{"status":"success","order":null}'),
  idLost('placing: success with id ""', '{"status":"success","order":""}'),
  idLost('placing: success with an object as id', '{"status":"success","order":{"a":{}}}'),
  redirect(307),
  redirect(308),
];

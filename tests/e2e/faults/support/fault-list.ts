/** Where a fault is proved, relative to `tests/e2e`. */
type Proof = { provedIn: string };

const provedIn = <Name extends string>(file: string, ...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, { provedIn: file }])) as Record<Name, Proof>;

const placing = {
  ...provedIn(
    'faults/placing-worker-killed.spec.ts',
    'placing: worker killed before the journal',
    'placing: worker killed after the intent is saved',
    'placing: worker killed after services are read',
    'placing: worker killed after the balance is read',
    'placing: worker killed after “sending” is saved',
    'placing: worker killed while the order is on the wire',
    'placing: worker killed after the server has the order',
    'placing: worker killed after the reply',
    'placing: worker killed after the save',
  ),
  ...provedIn(
    'faults/placing-dropped.spec.ts',
    'placing: HTTP/1.1 connection dropped',
    'placing: HTTP/2 connection dropped',
  ),
  ...provedIn('faults/placing-network-process.spec.ts', 'placing: network process killed'),
  ...provedIn(
    'faults/placing-replies.spec.ts',
    'placing: 408',
    'placing: truncated reply',
    'placing: 200 with HTML',
    'placing: 502 after taking the order',
    'placing: 503 after taking the order',
    'placing: 504 after taking the order',
    'placing: 500 without taking the order',
    'placing: each documented error',
    'placing: undocumented error of 10 kB',
    'placing: undocumented error with HTML',
    'placing: success without an id',
    'placing: success with id null',
    'placing: success with id ""',
    'placing: success with an object as id',
    'placing: id beyond 2^53',
    'placing: id that another order has',
    'placing: 307 to another host',
    'placing: 308 to another host',
  ),
  ...provedIn(
    'faults/placing-retry-after.spec.ts',
    'placing: 429 with Retry-After in seconds',
    'placing: 429 with Retry-After as a date',
    'placing: 429 with Retry-After garbage',
    'placing: 429 with Retry-After 10^9',
  ),
  ...provedIn(
    'faults/placing-slow.spec.ts',
    'placing: reply after the limit',
    'placing: one byte a second',
    'placing: request accepted and never answered',
  ),
  ...provedIn(
    'faults/placing-network.spec.ts',
    'placing: TCP accepted and never answered',
    'placing: bad certificate',
    'placing: DNS failure',
    'placing: offline',
  ),
  ...provedIn(
    'faults/placing-clicks.spec.ts',
    'placing: double click',
    'placing: Enter plus click',
    'placing: two windows at once',
    'placing: same service and link minutes ago',
    'placing: popup closed right after the click',
  ),
  ...provedIn(
    'faults/placing-interrupted.spec.ts',
    'placing: key changed mid-flight',
    'placing: extension reloaded mid-flight',
    'placing: browser SIGKILLed mid-flight',
    'placing: clock jumps forward',
    'placing: clock jumps back',
  ),
  ...provedIn(
    'faults/placing-changed.spec.ts',
    'placing: price changed since shown',
    'placing: limits changed since shown',
    'placing: service renamed since shown',
    'placing: service gone since shown',
    'placing: balance spent elsewhere at the same time',
    'placing: balance refunded elsewhere at the same time',
    'placing: charge twice what was expected',
  ),
  ...provedIn(
    'faults/placing-quantities.spec.ts',
    'placing: quantity "1e3"',
    'placing: quantity "٣"',
    'placing: quantity " 5 "',
    'placing: quantity 1.5',
    'placing: quantity -1',
    'placing: quantity 2^53',
  ),
};

const storage = {
  ...provedIn(
    'storage.spec.ts',
    'storage: quota full',
    'storage: reads that fail',
    'storage: log tail lost',
    'storage: folder gone',
    'storage: IndexedDB gone',
    'storage: IndexedDB refused',
  ),
  ...provedIn(
    'storage-records.spec.ts',
    'storage: records of wrong types',
    'storage: records of an older version',
    'storage: records of a newer version',
    'storage: 100,000 orders',
    'storage: migration interrupted',
  ),
  ...provedIn(
    'faults/import.spec.ts',
    'storage: import of 50 MB',
    'storage: import nested deep',
    'storage: import with __proto__',
    'storage: import with CSV formulas',
  ),
};

const worker = {
  ...provedIn(
    'faults/placing-worker-killed.spec.ts',
    'worker: killed while an order is settled',
    'worker: killed during a poll',
    'worker: killed during an alert',
  ),
  ...provedIn(
    'faults/worker-stops.spec.ts',
    'worker: idle stop',
    'worker: badge empty after a restart',
    'worker: popup asks before the worker is ready',
    'worker: extension context invalidated',
  ),
  ...provedIn(
    'faults/worker-alarms.spec.ts',
    'worker: alarms missing after a restart',
    'worker: alarms missing after an update',
    'worker: alarm late after sleep fires once',
    'worker: two polls overlap',
  ),
  ...provedIn('faults/worker-start.spec.ts', 'worker: menus created twice', 'worker: rule set missing'),
  ...provedIn('faults/worker-host.spec.ts', 'worker: host permission revoked'),
};

const reads = {
  ...provedIn(
    'faults/reads-shapes.spec.ts',
    'reads: random bytes',
    'reads: wrong shape for balance',
    'reads: wrong shape for services',
    'reads: wrong shape for status',
    'reads: wrong shape for add',
    'reads: BOM',
    'reads: UTF-16',
    'reads: empty 200',
    'reads: 204',
    'reads: 1,000 Set-Cookie',
  ),
  ...provedIn(
    'faults/reads-numbers.spec.ts',
    'reads: NaN',
    'reads: 1e400',
    'reads: -0',
    'reads: "0x10"',
    'reads: "1,5"',
  ),
  ...provedIn(
    'faults/reads-key.spec.ts',
    'reads: server echoes the key in an error',
    'reads: server echoes the key in another spelling',
    'reads: key blocked mid-session',
  ),
  ...provedIn(
    'faults/reads-large.spec.ts',
    'reads: 200 MB body',
    'reads: nesting 5,000,000 deep',
    'reads: 1,000,000 services',
  ),
  ...provedIn(
    'faults/reads-services.spec.ts',
    'reads: duplicate ids',
    'reads: id __proto__',
    'reads: id constructor',
    'reads: <img onerror>',
    'reads: U+202E',
    'reads: zero-width',
    'reads: names of 1 MB',
  ),
  ...provedIn(
    'faults/reads-statuses.spec.ts',
    'reads: status for ids not asked',
    'reads: final order back to processing',
    'reads: "Order not found" for a known id',
  ),
};

const hostile = {
  ...provedIn(
    'faults/hostile-messages.spec.ts',
    'hostile: another extension sends messages',
    'hostile: page sends messages',
    'hostile: 10,000 random messages to the worker',
  ),
  ...provedIn(
    'faults/hostile-pages.spec.ts',
    'hostile: page frames the popup',
    'hostile: look-alike hosts',
    'hostile: key pasted into another field',
  ),
};

/** Every fault that the extension has to stand, each under the name with which its test says that it was injected. */
export const faultList = { ...placing, ...storage, ...worker, ...reads, ...hostile };

/** The name of a fault. */
export type FaultName = keyof typeof faultList;

import type { Order } from '../../utils/orders/order.ts';
import { anyOrder, owner, pick, randomUuid, type Random, type StoredState } from './stored-state.ts';

type Bag = Record<string, unknown>;
type Damage = (state: StoredState, random: Random) => void;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const bagsIn = (value: unknown): Bag[] => (Array.isArray(value) ? value.filter(isBag) : []);

// Other damage may have been there first: what is no longer a list of objects is left as it is.
const recordsOf = ({ database }: StoredState): Bag[] => bagsIn(database?.records);
const mirrorOf = ({ local }: StoredState): Bag[] => bagsIn(local['openOrders']);

/** Some of these, at least one where there is one. */
function some<Item>(random: Random, items: Item[]): Item[] {
  const chosen = items.filter(() => random() < 0.4);
  return chosen.length > 0 || items.length === 0 ? chosen : [pick(random, items)];
}

const characters = (random: Random, length: number) =>
  String.fromCharCode(...Array.from({ length }, () => Math.floor(random() * 0xffff)));

const wrongValues = (random: Random): unknown[] => [
  null,
  0,
  -1,
  1.5,
  1e308,
  2 ** 60,
  '',
  'text',
  '1e3',
  true,
  [],
  [[]],
  {},
  { nested: { deep: [1] } },
  characters(random, 20),
];

/** Any field but the key, without which the database takes no record. */
const anyField = (random: Random, record: Bag) =>
  pick(
    random,
    Object.keys(record).filter((name) => name !== 'uuid'),
  );

function junk(random: Random): unknown {
  return pick(random, [...wrongValues(random), { uuid: randomUuid(random) }, { uuid: 7, state: 'placed' }]);
}

function changeFields(record: Bag, random: Random, valueOf: () => unknown): void {
  if (Object.keys(record).length < 2) return;
  const times = 1 + Math.floor(random() * 4);
  for (let n = 0; n < times; n += 1) record[anyField(random, record)] = valueOf();
}

/** A text that was cut off: what a half-written file leaves. */
const cut = (value: unknown, random: Random) => {
  const text = JSON.stringify(value);
  return text.slice(0, Math.floor(random() * text.length));
};

const withoutFields = (record: Bag, random: Random) => {
  for (let n = 0; n < 1 + random() * 4 && Object.keys(record).length > 1; n += 1)
    delete record[anyField(random, record)];
};

/** Makes the mirror an older copy: with lower counters, and without the newest orders. */
function olderMirror(state: StoredState, random: Random): void {
  const older = mirrorOf(state).filter(() => random() < 0.7);
  for (const copy of older)
    copy['counter'] = Math.max(0, Number(copy['counter']) - 1 - Math.floor(random() * 3));
  // Orders that are final in the database were open then.
  const finals = recordsOf(state).filter(({ open }) => open !== 1);
  for (const record of some(random, finals)) {
    const counter = Math.max(0, Number(record['counter']) - 1);
    if (counter < Number(record['counter'])) {
      older.push({ ...structuredClone(record), state: 'sending', report: null, counter, open: 1 });
    }
  }
  state.local['openOrders'] = older;
}

const singles = {
  'random characters in a record': (state, random) => {
    for (const record of some(random, recordsOf(state)))
      changeFields(record, random, () => characters(random, Math.floor(random() * 200)));
  },
  'fields missing': (state, random) => {
    for (const record of some(random, recordsOf(state))) withoutFields(record, random);
  },
  'wrong types': (state, random) => {
    for (const record of some(random, recordsOf(state)))
      changeFields(record, random, () => pick(random, wrongValues(random)));
  },
  'huge values': (state, random) => {
    for (const record of some(random, [...recordsOf(state), ...mirrorOf(state)])) {
      changeFields(record, random, () =>
        pick<unknown>(random, [
          'x'.repeat(200_000),
          1e308,
          -1e308,
          Array.from({ length: 5000 }, () => 'step'),
        ]),
      );
    }
  },
  'nothing left of a record but its key': (state, random) => {
    const { database } = state;
    if (database)
      database.records = recordsOf(state).map((each) => (random() < 0.5 ? { uuid: each['uuid'] } : each));
  },
  'keys of other kinds': (state, random) => {
    for (const key of [7, '', '__proto__', 'constructor', 'not-a-uuid', randomUuid(random)]) {
      state.database?.records.push({ ...structuredClone(anyOrder(random)), uuid: key });
    }
  },
  '__proto__ and constructor': (state, random) => {
    for (const record of some(random, recordsOf(state))) {
      const name = pick(random, ['account', 'service', 'id', 'state', 'channel']);
      record[name] = pick(random, ['__proto__', 'constructor', 'toString']);
      Object.defineProperty(record, '__proto__', {
        value: {},
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    state.local['account:__proto__'] = JSON.parse('{"__proto__": {"balance": 1}}') as unknown;
  },
  'mirror truncated': (state, random) => {
    const mirror = mirrorOf(state);
    const kept = mirror.slice(0, Math.floor(random() * (mirror.length + 1)));
    const last = kept.at(-1);
    if (last && random() < 0.7) withoutFields(last, random);
    state.local['openOrders'] = random() < 0.2 ? cut(mirror, random) : kept;
  },
  'mirror damaged': (state, random) => {
    state.local['openOrders'] =
      random() < 0.3 ? junk(random) : mirrorOf(state).map((copy) => (random() < 0.5 ? junk(random) : copy));
  },
  'mirror lost': (state) => {
    delete state.local['openOrders'];
  },
  'log tail lost': (state, random) => {
    olderMirror(state, random);
    for (const key of some(random, ['settings', 'myChannels', 'snapshot', `account:${owner.account}`]))
      delete state.local[key];
  },
  'database gone': (state) => {
    state.database = null;
  },
  'database gone, older mirror': (state, random) => {
    olderMirror(state, random);
    state.database = null;
  },
  'store emptied': (state) => {
    if (state.database) state.database.records = [];
  },
  'database without stores': (state, random) => {
    state.database = { version: pick(random, [1, 2, 3, 4, 5]), hasStores: false, records: [] };
  },
  'index field lost or wrong': (state, random) => {
    for (const record of some(random, [...recordsOf(state), ...mirrorOf(state)])) {
      if (random() < 0.7) delete record['open'];
      else record['open'] = pick<unknown>(random, [1, 0, 'yes', null]);
    }
  },
  'older version of the database': (state, random) => {
    if (state.database) state.database.version = pick(random, [1, 2]);
    if (random() < 0.5) for (const record of some(random, recordsOf(state))) withoutFields(record, random);
  },
  'newer version of the database': (state, random) => {
    if (state.database) state.database.version = 6 + Math.floor(random() * 10);
    for (const record of some(random, recordsOf(state))) record['shape'] = 3;
  },
  'records of a newer version': (state, random) => {
    for (const record of some(random, [...recordsOf(state), ...mirrorOf(state)])) record['shape'] = 3;
  },
  duplicates: (state, random) => {
    const mirror = mirrorOf(state);
    const twins = some(random, mirror).map((copy) =>
      Object.assign(structuredClone(copy), { counter: Math.floor(random() * 60) }),
    );
    state.local['openOrders'] = [...mirror, ...twins];
    const ids = recordsOf(state).map(({ id }) => id);
    for (const record of some(random, recordsOf(state)))
      if (record['id'] !== null) record['id'] = pick(random, ids) ?? '1';
  },
  'counters swapped': (state, random) => {
    const records = new Map(recordsOf(state).map((record) => [record['uuid'], record]));
    for (const copy of some(random, mirrorOf(state))) {
      const record = records.get(copy['uuid']);
      if (!record) continue;
      copy['counter'] = Math.floor(random() * 60);
      record['counter'] = Math.floor(random() * 60);
    }
  },
  'counters out of range': (state, random) => {
    for (const record of some(random, [...recordsOf(state), ...mirrorOf(state)]))
      record['counter'] = pick(random, [-1, 1.5, 2 ** 53, 2 ** 60, 1e300, '7', null]);
  },
  'copies differ in state': (state, random) => {
    for (const copy of some(random, mirrorOf(state))) {
      const other: Order = anyOrder(random);
      Object.assign(copy, { state: other.state, report: other.report, id: other.id });
      copy['counter'] = Number(copy['counter']) + Math.floor(random() * 3) - 1;
    }
  },
  'damaged in both copies': (state, random) => {
    for (const record of some(random, recordsOf(state))) record['state'] = junk(random);
    for (const copy of some(random, mirrorOf(state))) copy['quantity'] = 'many';
  },
  'settings damaged': (state, random) => {
    state.local['settings'] = junk(random);
  },
  'channels damaged': (state, random) => {
    const channels = bagsIn(state.local['myChannels']);
    state.local['myChannels'] = random() < 0.4 ? junk(random) : [...channels, junk(random), junk(random)];
  },
  'account damaged': (state, random) => {
    const key = `account:${owner.account}`;
    const known = state.local[key];
    if (!isBag(known) || random() < 0.4) state.local[key] = junk(random);
    else changeFields(known, random, () => pick(random, wrongValues(random)));
  },
  'snapshot damaged': (state, random) => {
    const snapshot = state.local['snapshot'];
    if (!isBag(snapshot) || random() < 0.5) state.local['snapshot'] = junk(random);
    else changeFields(snapshot, random, () => pick(random, wrongValues(random)));
  },
  'key, salt or last order damaged': (state, random) => {
    for (const key of some(random, ['apiKey', 'accountSalt', 'unseen'])) state.local[key] = junk(random);
  },
} satisfies Record<string, Damage>;

const several: Damage = (state, random) => {
  const harmless = Object.entries(singles).filter(([name]) => !name.includes('newer version'));
  for (let n = 0; n < 2 + random() * 3; n += 1) pick(random, harmless)[1](state, random);
};

/** Every kind of damage by its name. Each changes a whole state. */
export const damageKinds: Readonly<Record<string, Damage>> = { ...singles, 'several at once': several };

import { parseArgs } from 'node:util';
import { besides, type Besides } from './beside.ts';
import { usualDrops } from './click-plan.ts';
import { habitNames, type HabitName } from './habits.ts';
import { networkNames, type NetworkName } from './networks.ts';

const usage = `npm run kill -- N [--h2] [--firefox] [--seed S] [--network ${networkNames.join('|')}]
  [--panel ${habitNames.join('|')}] [--beside ${besides.join('|')}] [--dropped P] [--storage-faults P] [--lanes L]
  [--locked]:
  N, S, P and L are whole numbers, P percent.`;

export type KillOptions = {
  count: number;
  seed: number;
  network: NetworkName;
  /** What kind of panel it is. */
  habit: HabitName;
  beside: Besides;
  /** The share of replies to `add` that are dropped. */
  drops: number;
  /** The share of the worker's storage operations that fail. */
  storageFaults: number;
  /** How many browsers run at once, each with its share of the clicks. */
  lanes: number;
  /** The key lies behind a passphrase, and the lock falls at random. */
  isLocked: boolean;
  isFirefox: boolean;
  protocols: 'h1' | 'h2';
};

function whole(text: string, least = 1): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(usage);
  return value;
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(usage);
  return found;
}

/** Reads the command line. @throws Error that says how it is used. */
export function readKillOptions(args = process.argv.slice(2)): KillOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      h2: { type: 'boolean', default: false },
      firefox: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      network: { type: 'string', default: 'plain' },
      panel: { type: 'string', default: 'usual' },
      beside: { type: 'string', default: 'none' },
      dropped: { type: 'string', default: String(usualDrops * 100) },
      'storage-faults': { type: 'string', default: '0' },
      locked: { type: 'boolean', default: false },
      lanes: { type: 'string', default: '1' },
    },
  });
  return {
    count: whole(positionals[0] ?? '100'),
    seed: whole(values.seed),
    network: oneOf(networkNames, values.network),
    habit: oneOf(habitNames, values.panel),
    beside: oneOf(besides, values.beside),
    drops: whole(values.dropped, 0) / 100,
    storageFaults: whole(values['storage-faults'], 0) / 100,
    lanes: whole(values.lanes),
    isLocked: values.locked,
    isFirefox: values.firefox,
    protocols: values.h2 ? 'h2' : 'h1',
  };
}

import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DamagedRecord } from '@/utils/orders-db/damaged-record';
import type { Order, OrderState } from '@/utils/orders/order';
import { randomNumbers } from '../panel/random-numbers';
import { actionsOf, fakePanel } from '../unit/entrypoints/background/fake-panel';
import { freshProfile } from '../unit/entrypoints/background/fresh-worker';
import { sampleCommand } from '../unit/entrypoints/background/sample-command';
import { damageKinds } from './damage-kinds';
import { readDatabase, writeDatabase } from './database-access';
import { isNewer, judgeState } from './judge-state';
import { owner, randomUuid, wholeState, type Random, type StoredState } from './stored-state';

export type DamageRow = {
  kind: string;
  states: number;
  placed: number;
  refused: number;
  complaints: Map<string, number>;
};
export type DamageRun = { states: number; seed: number };

/** The state as it really lies there: a store takes no two records of one key. */
async function writeState(state: StoredState): Promise<StoredState> {
  await writeDatabase(state.database);
  await fakeBrowser.storage.local.set(state.local);
  const database = await readDatabase();
  return { database, local: structuredClone(await fakeBrowser.storage.local.get(null)) };
}

const readState = async () => {
  const database = await readDatabase();
  return {
    records: database?.records ?? [],
    damaged: (database?.damaged ?? []) as DamagedRecord[],
    local: structuredClone(await fakeBrowser.storage.local.get(null)) as Record<string, unknown>,
  };
};

/** A worker that has just been started: what another held in memory is gone. */
async function newWorker() {
  vi.resetModules();
  const { restore } = await import('@/entrypoints/background/restore');
  const { start } = await import('@/entrypoints/background/restore');
  const { runCommand } = await import('@/entrypoints/background/commands/run-command');
  return { restore, start, runCommand };
}

/** States in which a record says that nothing was placed. */
const denying: ReadonlySet<OrderState> = new Set<OrderState>(['intent', 'notSent', 'rejected', 'notPlaced']);

type Worker = Awaited<ReturnType<typeof newWorker>>;

/** Places an order on what was restored: it is refused and not sent, or it is sent and on record. */
async function* placeOne({ runCommand }: Worker, random: Random, isReadOnly: boolean) {
  const sent = fakePanel();
  const uuid = randomUuid(random);
  const channel = { platform: 'twitch' as const, name: 'one' };
  const { apiKey } = (await readState()).local as { apiKey?: typeof owner };
  const account = apiKey?.account ?? owner.account;
  const command = sampleCommand({ uuid, account, link: 'one', channel });
  const outcome = await runCommand(command);
  const adds = actionsOf(sent).filter((action) => action === 'add').length;
  const record = (await readState()).records.find((each) => (each as Order).uuid === uuid);
  const state = (record as Order | undefined)?.state;
  if (adds > 1) yield 'an order was sent twice';
  if (adds > 0 && (state === undefined || denying.has(state))) yield 'an order was sent without a record';
  if (adds > 0 && isReadOnly) yield 'an order was sent over the data of a newer version';
  if (adds === 0 && outcome.ok) yield 'an order was called placed and not sent';
  if (!outcome.ok && outcome.error === 'internal') yield 'placing failed inside';
  return adds > 0;
}

async function judgeOne(kind: string, random: Random): Promise<{ complaints: string[]; isPlaced: boolean }> {
  fakeBrowser.reset();
  freshProfile();
  const state = wholeState(random);
  damageKinds[kind]?.(state, random);
  const before = await writeState(state);
  const isReadOnly = isNewer(before);
  const complaints: string[] = [];
  const worker = await newWorker();
  await worker.start();
  try {
    await worker.restore();
    if (isReadOnly) complaints.push('the data of a newer version was restored');
  } catch (error) {
    const isRefusal = error instanceof Error && error.name === 'newerData';
    if (!isReadOnly || !isRefusal) complaints.push(`restoring failed: ${String(error)}`);
  }
  complaints.push(...judgeState(before, await readState()));
  const placing = placeOne(worker, random, isReadOnly);
  let step = await placing.next();
  for (; !step.done; step = await placing.next()) complaints.push(step.value);
  return { complaints, isPlaced: step.value };
}

/** Starts the worker on as many damaged profiles as asked, each kind as often; the same ones for the same seed. */
export async function runDamage({ states, seed }: DamageRun): Promise<DamageRow[]> {
  const random = randomNumbers(seed);
  const kinds = Object.keys(damageKinds);
  const rows = new Map(
    kinds.map((kind): [string, DamageRow] => [
      kind,
      { kind, states: 0, placed: 0, refused: 0, complaints: new Map() },
    ]),
  );
  for (let n = 0; n < states; n += 1) {
    const row = rows.get(kinds[n % kinds.length] ?? '');
    if (row === undefined) continue;
    const { complaints, isPlaced } = await judgeOne(row.kind, random);
    row.states += 1;
    if (isPlaced) row.placed += 1;
    else row.refused += 1;
    for (const complaint of new Set(complaints)) {
      row.complaints.set(complaint, (row.complaints.get(complaint) ?? 0) + 1);
    }
  }
  return [...rows.values()];
}

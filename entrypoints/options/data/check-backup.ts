import { isSameDeclared, readMyChannels } from '@/utils/channels/my-channels';
import { readInParts } from '@/utils/orders-db/read-all-orders';
import type { Order } from '@/utils/orders/order';
import { readExport } from '@/utils/transfer/read-export';
import type { Progress } from './task';

/** A file against what is here. Nothing is kept, and nothing of it is changed. */
export type BackupFacts = {
  /** Orders that are here and in it as they are here. */
  same: number;
  /** Orders that are in it, and of which something has become known here since. */
  changed: number;
  /** Orders that are here and not in it. */
  missing: number;
  /** Orders that are in it and not here. */
  more: number;
  /** Channels that were declared here and are not in it. */
  missingChannels: number;
  /** Entries that cannot be read. */
  unreadable: number;
  /** Whether it breaks off, or goes on as something else than JSON. */
  isBroken: boolean;
};

/** What a user would miss. Evidence of how the balance moved stays where it was seen. */
const contentOf = ({ state, id, report, note = '', quoted, steps }: Order): string =>
  JSON.stringify([state, id, report?.word, report?.charge, report?.remains, note, quoted, steps.length]);

/**
 * Compares a whole file with the history here.
 * @throws NamedError as `readExport`; DOMException when the database cannot be read.
 */
export async function checkBackup(file: File, progress: Progress): Promise<BackupFacts> {
  const here = new Map<string, string>();
  for await (const { orders } of readInParts()) {
    for (const order of orders) here.set(order.uuid, contentOf(order));
  }
  let channels = await readMyChannels();
  const facts: BackupFacts = {
    same: 0,
    changed: 0,
    missing: 0,
    more: 0,
    missingChannels: 0,
    unreadable: 0,
    isBroken: false,
  };
  for await (const item of readExport(file, (bytes) => progress.report(bytes, file.size))) {
    if (progress.isStopped()) break;
    if (item.kind === 'order') {
      const known = here.get(item.order.uuid);
      here.delete(item.order.uuid);
      if (known === undefined) facts.more += 1;
      else facts[known === contentOf(item.order) ? 'same' : 'changed'] += 1;
    }
    if (item.kind === 'channel') channels = channels.filter((each) => !isSameDeclared(each, item.channel));
    if (item.kind === 'unreadable') facts.unreadable += 1;
    if (item.kind === 'broken') facts.isBroken = true;
  }
  return { ...facts, missing: here.size, missingChannels: channels.length };
}

import type { Moment } from '@/utils/orders/moment';
import type { Account } from '../account/account';
import { waited } from '../settling/waited';

/**
 * Now, as balance reads prove it: by the panel's clock in the last of them that told it, and since then by ours as far
 * as that is believed. A panel that never tells the time leaves our clock alone.
 */
export function provenNow({ reads }: Pick<Account, 'reads'>, at: number): Moment {
  const last = reads.findLastIndex(({ serverAt }) => serverAt !== undefined);
  const read = reads[last];
  if (read?.serverAt === undefined) return { at };
  return { at, serverAt: read.serverAt + waited(read, [...reads.slice(last + 1), { at }]) };
}

import type * as DamagedRecords from '@/entrypoints/background/damaged-records';
import type * as Restore from '@/entrypoints/background/restore';

/** A history's profile is never damaged, and its worker has nothing to put right. */
export const restore: typeof Restore.restore = async () => undefined;
export const countMissing: typeof DamagedRecords.countMissing = async () => 0;

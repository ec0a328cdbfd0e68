import type * as TellAlerts from '@/entrypoints/background/alerts/tell-alerts';
import type * as DamagedRecords from '@/entrypoints/background/records/damaged-records';
import type * as Restore from '@/entrypoints/background/restore';

/** A history's profile is never damaged, its worker has nothing to put right, and nobody wants to be told. */
export const restore: typeof Restore.restore = async () => undefined;
export const restoreAnew: typeof Restore.restoreAnew = async () => undefined;
export const countMissing: typeof DamagedRecords.countMissing = async () => 0;
export const tellAlerts: typeof TellAlerts.tellAlerts = async () => undefined;
export const clearTold: typeof TellAlerts.clearTold = async () => undefined;

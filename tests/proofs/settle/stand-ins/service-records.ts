import type * as KeepRates from '@/entrypoints/background/tracking/keep-rates';
import type * as ReadRecords from '@/utils/orders-db/read-service-records';

/** Histories are judged by their orders: how a service went and what it cost is let go. */
export const readServiceRecords: typeof ReadRecords.readServiceRecords = async () => new Map();
export const readAllServiceRecords: typeof ReadRecords.readAllServiceRecords = async () => new Map();
export const keepRates: typeof KeepRates.keepRates = async () => undefined;

import type * as KeepLog from '@/entrypoints/background/records/keep-log';
import type * as WriteLedger from '@/entrypoints/background/records/write-ledger';

/** Histories are judged by their orders: what is written about the balance and the requests is let go. */
export const writeLedger: typeof WriteLedger.writeLedger = async () => undefined;
export const addToLedger: typeof WriteLedger.addToLedger = async () => undefined;
export const eraseLedger: typeof WriteLedger.eraseLedger = async () => undefined;
export const keepLog: typeof KeepLog.keepLog = async () => undefined;
export const forgetLog: typeof KeepLog.forgetLog = () => undefined;

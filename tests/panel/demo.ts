import type { Pace } from './settings.ts';
import type { NewAccount } from './trade/accounts.ts';

/** The key of the account that every panel starts with. */
export const demoKey = 'demo-key-0123456789abcdef4f2a';

export const demoAccount: Readonly<NewAccount> = { key: demoKey, balance: '128.40', currency: 'USD' };

/** Quick enough to watch an order to its end. */
export const demoPace: Readonly<Pace> = { startAfterMs: 10_000, finishAfterMs: 150_000 };

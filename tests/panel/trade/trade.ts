import type { Catalogue } from '../services/catalogue.ts';
import type { PanelSettings } from '../settings.ts';
import type { Accounts } from './accounts.ts';
import type { Orders } from './orders.ts';
import type { Schedule } from './schedule.ts';

/** All that the panel keeps. */
export interface Trade {
  settings: PanelSettings;
  schedule: Schedule;
  accounts: Accounts;
  catalogue: Catalogue;
  orders: Orders;
}

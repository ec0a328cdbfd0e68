import { answers, cannotOrder } from './cannot-order.ts';
import { data } from './data.ts';
import { firstRun } from './first-run.ts';
import { home } from './home.ts';
import { locking } from './locking.ts';
import { ordering } from './ordering.ts';
import { orders } from './orders.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { spending } from './spending.ts';
import type { Journey } from './state.ts';

/** Every state that is looked at: by axe, by eye, by its targets and by its stops of Tab. */
export const journeys: Journey[] = [
  firstRun,
  ordering,
  home,
  cannotOrder,
  answers,
  locking,
  services,
  orders,
  spending,
  data,
  settings,
];

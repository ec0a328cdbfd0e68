import { answers } from './answers-journey.ts';
import { cannotOrder } from './cannot-order-journey.ts';
import { data } from './data-journey.ts';
import { firstRun } from './first-run-journey.ts';
import { home } from './home-journey.ts';
import { locking } from './locking-journey.ts';
import { ordering } from './ordering-journey.ts';
import { orders } from './orders-journey.ts';
import { services } from './services-journey.ts';
import { settings } from './settings-journey.ts';
import { spending } from './spending-journey.ts';
import type { Journey } from './state.ts';

/** Every state that is looked at: by axe, by eye, by its targets and by its stops of Tab. */
export const allJourneys: Journey[] = [
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

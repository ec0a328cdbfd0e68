import type { Settings } from '../../../utils/settings.ts';

/** Open orders are looked at as seldom as a user may want. */
export const sparing: Settings = {
  lowBalance: { isOn: false, limit: '5.00' },
  pollMinutes: 15,
  alerts: [],
  slowTimes: 2,
  quietHours: { isOn: false, from: '22:00', to: '08:00' },
  alertAmounts: false,
  badge: 'all',
  theme: 'system',
  hidesPrivate: false,
};

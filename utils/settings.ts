import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** The kinds of notification; each is a switch of its own. */
export const alertKinds = [
  'needsUser',
  'completed',
  'partial',
  'canceled',
  'slow',
  'lowBalance',
  'balanceFell',
  'favourite',
  'rate',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** A time of day as a clock field gives it, in the computer's own time zone: "22:00". */
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const quietHours = z.object({ isOn: z.boolean(), from: clockTime, to: clockTime });
export type QuietHours = z.infer<typeof quietHours>;

/** After how many times the usual time (the median) an open order is slow. */
export const slowChoices = [1.5, 2, 3, 5] as const;
type SlowTimes = (typeof slowChoices)[number];

/** What the toolbar's badge shows: open orders and what needs the user, the second alone, or nothing. */
export const badgeChoices = ['all', 'needsUser', 'none'] as const;
export type BadgeChoice = (typeof badgeChoices)[number];

/** Light or dark; `system` is as the browser has it. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const defaultBadge: BadgeChoice = 'all';
const defaultTheme: Theme = 'system';
const defaultAlerts: AlertKind[] = [];
const defaultSlowTimes: SlowTimes = 2;
const isOff = false;
const defaultQuietHours: QuietHours = { isOn: false, from: '22:00', to: '08:00' };

export const settingsSchema = z.object({
  /** Warn when the balance is below `limit` (decimal text in the account's currency). */
  lowBalance: z.object({ isOn: z.boolean(), limit: z.string().check(z.regex(/^\d{1,12}(\.\d{1,6})?$/)) }),
  /** Open orders are looked at no more often than this. */
  pollMinutes: z.union([z.literal(1), z.literal(5), z.literal(15)]),
  /** The switches that are on. They count while the browser allows notifications. */
  alerts: z._default(z.array(z.enum(alertKinds)), defaultAlerts),
  slowTimes: z._default(z.literal(slowChoices), defaultSlowTimes),
  /** While it lasts nothing is notified; it may go past midnight. */
  quietHours: z._default(quietHours, defaultQuietHours),
  /** Notifications say amounts too. */
  alertAmounts: z._default(z.boolean(), isOff),
  badge: z._default(z.enum(badgeChoices), defaultBadge),
  theme: z._default(z.enum(themes), defaultTheme),
  /** Amounts, channels, links and ids are hidden wherever they would be shown (`i18n/private-text.ts`). */
  hidesPrivate: z._default(z.boolean(), isOff),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  lowBalance: { isOn: true, limit: '5.00' },
  pollMinutes: 1,
  alerts: defaultAlerts,
  slowTimes: defaultSlowTimes,
  quietHours: defaultQuietHours,
  alertAmounts: isOff,
  badge: defaultBadge,
  theme: defaultTheme,
  hidesPrivate: isOff,
};

/** Item of extension storage. */
export const settingsKey = 'local:settings';

const item = storage.defineItem<unknown>(settingsKey);

/** The user's settings; the defaults where nothing (or nothing sound) is stored. */
export async function readSettings(): Promise<Settings> {
  const read = settingsSchema.safeParse(await item.getValue());
  return read.success ? read.data : defaultSettings;
}

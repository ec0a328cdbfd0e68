import { profile } from './profile.ts';

/** The least that browsers allow. */
const minAlarmMs = 30_000;
const minute = 60_000;

type AlarmInfo = { when?: number; delayInMinutes?: number; periodInMinutes?: number };

const alarms = {
  get: async (name: string) => {
    const alarm = profile.alarms.get(name);
    if (alarm === undefined) return undefined;
    const { dueAt, periodMs } = alarm;
    return {
      name,
      scheduledTime: dueAt,
      ...(periodMs !== null && { periodInMinutes: periodMs / minute }),
    };
  },
  create: async (name: string, { when, delayInMinutes, periodInMinutes }: AlarmInfo) => {
    const now = Date.now();
    const wanted = when ?? now + (delayInMinutes ?? periodInMinutes ?? 0) * minute;
    const periodMs = periodInMinutes === undefined ? null : periodInMinutes * minute;
    profile.alarms.set(name, { dueAt: Math.max(wanted, now + minAlarmMs), periodMs });
  },
  clear: async (name: string) => profile.alarms.delete(name),
};

const nothing = async () => undefined;

/** Stands in for `wxt/browser`: what the worker calls while it orders, looks and settles. */
export const browser = {
  alarms,
  storage: {
    local: {
      get: async (key: string) => {
        const stored = profile.storage.get(`local:${key}`);
        return stored === undefined ? {} : { [key]: JSON.parse(stored) as unknown };
      },
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) {
          profile.storage.set(`local:${key}`, JSON.stringify(value));
        }
      },
    },
  },
  action: {
    setBadgeText: nothing,
    setIcon: nothing,
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
    setTitle: nothing,
  },
  declarativeNetRequest: { getEnabledRulesets: async () => ['close-after-post'] },
  permissions: { contains: async () => true },
};

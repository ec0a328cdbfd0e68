import type { WxtStorage } from 'wxt/utils/storage';
import { profile } from './profile.ts';

/** Stands in for `wxt/utils/storage`: the part of it that the worker uses, in memory. */
export const storage = {
  defineItem: (key: string, options: { fallback?: unknown } = {}) => ({
    getValue: async () => {
      const stored = profile.storage.get(key);
      return stored === undefined ? (options.fallback ?? null) : (JSON.parse(stored) as unknown);
    },
    setValue: async (value: unknown) => {
      profile.storage.set(key, JSON.stringify(value));
    },
    removeValue: async () => {
      profile.storage.delete(key);
    },
  }),
} as unknown as WxtStorage;

import type { WxtStorage } from 'wxt/utils/storage';
import { profile } from './profile.ts';

const getItem = async (key: string): Promise<unknown> => {
  const stored = profile.storage.get(key);
  return stored === undefined ? null : (JSON.parse(stored) as unknown);
};

const setItem = async (key: string, value: unknown): Promise<void> => {
  profile.storage.set(key, JSON.stringify(value));
};

/** Stands in for `wxt/utils/storage`: the part of it that the worker uses, in memory. */
export const storage = {
  getItem,
  setItem,
  defineItem: (key: string, options: { fallback?: unknown } = {}) => ({
    getValue: async () => (await getItem(key)) ?? options.fallback ?? null,
    setValue: (value: unknown) => setItem(key, value),
    removeValue: async () => {
      profile.storage.delete(key);
    },
  }),
} as unknown as WxtStorage;

import { signal } from '@preact/signals';
import type { Channel } from '@/utils/channels/channel';

/** The tab that the popup belongs to. */
export type ActiveTab = {
  id: number | null;
  /** The channel that the tab's address names, if it is known and names one. */
  channel: Channel | null;
  platformName: string;
  /** Nothing of a private window is kept. */
  isPrivate: boolean;
};

/** `undefined` until the browser has told. */
export const activeTab = signal<ActiveTab | undefined>(undefined);

/** The tab as far as is known. */
export const knownTab = (): ActiveTab =>
  activeTab.value ?? { id: null, channel: null, platformName: '', isPrivate: false };

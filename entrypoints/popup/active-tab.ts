import { signal } from '@preact/signals';
import type { Channel } from '@/utils/channels/channel';
import { chrome } from '@/utils/chrome';
import { loadSoon } from './load-soon';

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

/** Finds out which channel the tab shows. The rules of the platforms are loaded after the balance is painted. */
export async function findActiveTab(): Promise<ActiveTab> {
  const [[tab], { channelAt, platformNames }] = await Promise.all([
    // Its address is there only after a click of the user's.
    chrome.tabs.query({ active: true, currentWindow: true }),
    loadSoon(),
  ]);
  const channel = tab?.url === undefined ? null : channelAt(tab.url);
  activeTab.value = {
    id: tab?.id ?? null,
    channel,
    platformName: channel === null ? '' : platformNames[channel.platform],
    isPrivate: tab?.incognito ?? false,
  };
  return activeTab.value;
}

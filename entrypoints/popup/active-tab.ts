import { signal } from '@preact/signals';
import type { Channel } from '@/utils/channels/channel';
import { chrome } from '@/utils/chrome';

/** The tab that the popup belongs to. */
export type Here = {
  tab: number | null;
  /** The channel that the tab's address names, if it is known and names one. */
  channel: Channel | null;
  platformName: string;
  /** Nothing of a private window is kept. */
  isPrivate: boolean;
};

/** `undefined` until the browser has told. */
export const here = signal<Here | undefined>(undefined);

/** Where the popup is, as far as is known. */
export const herePresent = (): Here =>
  here.value ?? { tab: null, channel: null, platformName: '', isPrivate: false };

/** Finds out which channel the tab shows. The rules of the platforms are loaded after the balance is painted. */
export async function findHere(): Promise<Here> {
  const [[tab], { channelAt }, { platformNames }] = await Promise.all([
    // Its address is there only after a click of the user's.
    chrome.tabs.query({ active: true, currentWindow: true }),
    import('@/utils/channels/channel'),
    import('@/utils/channels/platforms'),
  ]);
  const channel = tab?.url === undefined ? null : channelAt(tab.url);
  here.value = {
    tab: tab?.id ?? null,
    channel,
    platformName: channel === null ? '' : platformNames[channel.platform],
    isPrivate: tab?.incognito ?? false,
  };
  return here.value;
}

import { channelAt } from '@/utils/channels/channel';
import { platformNames } from '@/utils/channels/platforms';
import { chrome } from '@/utils/chrome';
import { activeTab, type ActiveTab } from './active-tab';

/** Finds out which channel the tab shows. */
export async function findActiveTab(): Promise<ActiveTab> {
  // Its address is there only after a click of the user's.
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const channel = tab?.url === undefined ? null : channelAt(tab.url);
  activeTab.value = {
    id: tab?.id ?? null,
    channel,
    platformName: channel === null ? '' : platformNames[channel.platform],
    isPrivate: tab?.incognito ?? false,
  };
  return activeTab.value;
}

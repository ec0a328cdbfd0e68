import { chrome } from '@/utils/chrome';
import { optionsHash, type OptionsSection } from '@/utils/options-address';

/** Opens a section of the options page in a tab. */
export const openSection = (section: OptionsSection): void =>
  void chrome.tabs.create({ url: `${chrome.runtime.getURL('options.html')}${optionsHash(section)}` });

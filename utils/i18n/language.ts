import { chrome } from '../chrome';
import { text } from './text';

const languageOf = (tag: string) => tag.split(/[-_]/)[0];

/**
 * What `Intl` is asked in: the language of the sentences, which is not the browser's where there is no translation.
 * Where it is the same language the browser's region goes with it: in `en-GB` a day is “3 Oct”.
 */
export function language(): string {
  const ofSentences = text('pageLanguage');
  const ofBrowser = chrome.i18n.getUILanguage();
  return languageOf(ofBrowser) === languageOf(ofSentences) ? ofBrowser : ofSentences;
}

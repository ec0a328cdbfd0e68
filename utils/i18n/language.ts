import { chrome } from '../chrome';
import { text } from './text';

const languageOf = (tag: string) => tag.split(/[-_]/)[0];

export const browserLanguage = (): string => chrome.i18n.getUILanguage();

/** The browser's language, and ours for it: a list that is typed in asks a hundred times at each key. */
const known = new Map<string, string>();

/**
 * What `Intl` is asked in: the language of the sentences, which is not the browser's where there is no translation.
 * Where it is the same language the browser's region goes with it: in `en-GB` a day is “3 Oct”.
 */
export function language(): string {
  const ofBrowser = browserLanguage();
  const found = known.get(ofBrowser);
  if (found !== undefined) return found;
  const ofSentences = text('pageLanguage');
  const ours = languageOf(ofBrowser) === languageOf(ofSentences) ? ofBrowser : ofSentences;
  known.set(ofBrowser, ours);
  return ours;
}

import { chrome } from './chrome';

/** A day, the week that begins with it, or its month, short; with the year where `isWhole`. */
export function dayText(date: Date, step: 'day' | 'week' | 'month', isWhole = false): string {
  const language = chrome.i18n.getUILanguage();
  return new Intl.DateTimeFormat(language, {
    ...(step !== 'month' && { day: 'numeric' }),
    month: 'short',
    ...((isWhole || step === 'month') && { year: 'numeric' }),
  }).format(date);
}

import type messages from '@/public/_locales/en/messages.json';
import { chrome } from '../chrome';

export type TextKey = keyof typeof messages;

/** A sentence in the browser's language; `values` fill its $1, $2 … in order. */
export function text(key: TextKey, ...values: string[]): string {
  return chrome.i18n.getMessage(key, values);
}

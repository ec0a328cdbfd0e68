import { NamedError, type ErrorName } from '@/utils/errors';
import { decodeEntities } from '@/utils/i18n/decode-entities';
import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { parseJson, type Json } from '@/utils/json';
import type { PanelReply } from '../transport';
import { classifyMessage } from './classify-message';
import { maskIn } from './mask-in';
import type { MaskKey } from './mask-key';

/** Pages that stand in the way of programs say or carry it (Cloudflare's, Sucuri's, DDoS-Guard's, captchas). */
const challenge =
  /just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|captcha|cf-chl|cf-browser|challenge-platform|ddos|sucuri|access denied|enable javascript|bot protection|^error code: 10(?!15)\d\d/i;

/** Pages that stand in the way of everybody in a network say or carry it: sign-in pages of hotels, filters, company rules. */
const ofNetwork =
  /captive.?portal|hotspot|fortiguard|fortinet|zscaler|opendns|cisco umbrella|sophos|barracuda|websense|forcepoint|blue ?coat|securly|goguardian|lightspeed|contentkeeper|iboss|(?:web|content|url) ?filter|(?:network|wi-?fi|internet) (?:log-?in|sign-?in|access|authentication)|blocked by (?:your|the|an?) (?:organi[sz]ation|administrator|network|company|school|policy)/i;
/** "Network Authentication Required" (RFC 6585). */
const signInStatus = 511;

/** A page says so itself: PHP calls JSON `text/html` too, and puts its notices in `<b>` before it. */
const isPage = (text: string): boolean =>
  text.startsWith('<') && /<(?:!doctype html|html|head|body|title|meta|script)\b/i.test(text.slice(0, 5000));

/** A reply whose JSON holds the account's key nowhere: what is read out of it needs no key. */
export type OpenedReply = Pick<PanelReply, 'httpStatus' | 'retryAfterSeconds' | 'resetSeconds'> & {
  value: Json;
};

/** The panel's own words (without the key), fit to be shown and saved: one short line. */
export const panelWords = (text: string): string => sanitizeText(decodeEntities(text));

/**
 * How long the panel asks to be left alone, in seconds. Many name the end of their window with every reply: that counts
 * only where they say that it is used up.
 */
export function restAsked(
  name: ErrorName,
  { httpStatus, retryAfterSeconds, resetSeconds }: Omit<OpenedReply, 'value'>,
): number | null {
  const isUsedUp = name === 'tooManyRequests' || httpStatus === 429 || httpStatus === 503;
  if (!isUsedUp || resetSeconds === null) return retryAfterSeconds;
  return Math.max(retryAfterSeconds ?? 0, resetSeconds);
}

/** A reply that is neither a page nor JSON of a known shape. `words`: the text that came in place of JSON. */
export function notUnderstood(reply: Omit<OpenedReply, 'value'>, words: string | null = null): NamedError {
  const { httpStatus } = reply;
  if (httpStatus === 429)
    return new NamedError('tooManyRequests', words, restAsked('tooManyRequests', reply));
  if (httpStatus >= 500 || httpStatus === 408)
    return new NamedError('panelFailed', words, restAsked('panelFailed', reply));
  return new NamedError('notUnderstood', words);
}

/** Text without JSON is believed only where it is, as a whole, a known word on the key: some panels block after five. */
const accountErrors: ReadonlySet<ErrorName | null> = new Set(['keyRejected', 'accountInactive']);

function textError(reply: PanelReply, text: string, maskKey: MaskKey): NamedError {
  const { httpStatus } = reply;
  const start = text.slice(0, 100_000);
  const isPageOfOthers = isPage(text) && (httpStatus < 400 || [401, 403, 406, 451].includes(httpStatus));
  if (httpStatus === signInStatus || (isPageOfOthers && ofNetwork.test(start)))
    return new NamedError('networkPage', null, restAsked('networkPage', reply));
  if (challenge.test(start)) return new NamedError('guardPage', null, restAsked('guardPage', reply));
  if (isPageOfOthers) return new NamedError('guardPage');
  const words = /^[[{<]/.test(text) ? '' : panelWords(maskKey(text));
  const meaning = classifyMessage(words);
  if (meaning !== null && accountErrors.has(meaning)) return new NamedError(meaning, words);
  return notUnderstood(reply, words === '' ? null : words);
}

/**
 * The JSON of a reply, the account's key masked in it. Nothing is fished out of other text.
 * @throws NamedError `networkPage`, `guardPage`, `panelFailed`, `tooManyRequests` or `notUnderstood`.
 */
export function openReply(reply: PanelReply, maskKey: MaskKey): OpenedReply {
  const text = reply.text.replace(/^[\s\uFEFF]+/, '');
  const { httpStatus, retryAfterSeconds, resetSeconds } = reply;
  let value: Json;
  try {
    value = parseJson(text);
  } catch {
    // Not JSON, or nested too deeply to be walked: either way no answer of this API.
    throw textError(reply, text, maskKey);
  }
  return { httpStatus, retryAfterSeconds, resetSeconds, value: maskIn(value, maskKey) };
}

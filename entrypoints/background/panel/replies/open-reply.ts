import { NamedError } from '@/utils/errors';
import { parseJson, type Json } from '@/utils/json';
import type { PanelReply } from '../transport';
import { panelText } from './panel-text';

/** What pages that stand in the way of programs say or carry (Cloudflare's, Sucuri's, DDoS-Guard's, captchas). */
const challenge =
  /just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|captcha|cf-chl|cf-browser|challenge-platform|ddos|sucuri|access denied|enable javascript|bot protection|^error code: 10(?!15)\d\d/i;

/** A page says so itself: PHP calls JSON `text/html` too, and puts its notices in `<b>` before it. */
const isPage = (text: string): boolean =>
  text.startsWith('<') && /<(?:!doctype html|html|head|body|title|meta|script)\b/i.test(text.slice(0, 5000));

/** What text in place of JSON means. */
function textError(reply: PanelReply, text: string, key: string): NamedError {
  const { httpStatus, retryAfterSeconds } = reply;
  if (challenge.test(text.slice(0, 100_000))) return new NamedError('guardPage', null, retryAfterSeconds);
  const isGuard = httpStatus < 400 || [401, 403, 406, 451].includes(httpStatus);
  if (isPage(text) && isGuard) return new NamedError('guardPage');
  const words = /^[[{<]/.test(text) ? '' : panelText(text, key);
  return notUnderstood(reply, words === '' ? null : words);
}

/** What a reply means that is neither a page nor JSON of a known shape. */
export function notUnderstood(reply: PanelReply, words: string | null = null): NamedError {
  const { httpStatus, retryAfterSeconds } = reply;
  if (httpStatus === 429) return new NamedError('tooManyRequests', words, retryAfterSeconds);
  if (httpStatus >= 500 || httpStatus === 408) return new NamedError('panelFailed', words, retryAfterSeconds);
  return new NamedError('notUnderstood', words);
}

/**
 * The JSON of a reply. Nothing is fished out of other text.
 * @throws NamedError `guardPage`, `panelFailed`, `tooManyRequests` or `notUnderstood`.
 */
export function openReply(reply: PanelReply, key: string): Json {
  const text = reply.text.replace(/^[\s\uFEFF]+/, '');
  try {
    return parseJson(text);
  } catch {
    // Not JSON, or nested too deeply to be walked: either way no answer of this API.
    throw textError(reply, text, key);
  }
}

import { NamedError } from '@/utils/errors';
import { sanitizeText } from '@/utils/i18n/sanitize-text';
import { parseJson, type Json } from '@/utils/json';
import type { PanelReply } from '../transport';
import type { MaskKey } from './mask-key';

/** Pages that stand in the way of programs say or carry it (Cloudflare's, Sucuri's, DDoS-Guard's, captchas). */
const challenge =
  /just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|captcha|cf-chl|cf-browser|challenge-platform|ddos|sucuri|access denied|enable javascript|bot protection|^error code: 10(?!15)\d\d/i;

/** A page says so itself: PHP calls JSON `text/html` too, and puts its notices in `<b>` before it. */
const isPage = (text: string): boolean =>
  text.startsWith('<') && /<(?:!doctype html|html|head|body|title|meta|script)\b/i.test(text.slice(0, 5000));

/** A reply whose JSON holds the account's key nowhere: what is read out of it needs no key. */
export type OpenedReply = Pick<PanelReply, 'httpStatus' | 'retryAfterSeconds'> & { value: Json };

/** A reply that is neither a page nor JSON of a known shape. `words`: the text that came in place of JSON. */
export function notUnderstood(
  { httpStatus, retryAfterSeconds }: Omit<OpenedReply, 'value'>,
  words: string | null = null,
): NamedError {
  if (httpStatus === 429) return new NamedError('tooManyRequests', words, retryAfterSeconds);
  if (httpStatus >= 500 || httpStatus === 408) return new NamedError('panelFailed', words, retryAfterSeconds);
  return new NamedError('notUnderstood', words);
}

function textError(reply: PanelReply, text: string, maskKey: MaskKey): NamedError {
  const { httpStatus, retryAfterSeconds } = reply;
  if (challenge.test(text.slice(0, 100_000))) return new NamedError('guardPage', null, retryAfterSeconds);
  const isGuard = httpStatus < 400 || [401, 403, 406, 451].includes(httpStatus);
  if (isPage(text) && isGuard) return new NamedError('guardPage');
  const words = /^[[{<]/.test(text) ? '' : sanitizeText(maskKey(text));
  return notUnderstood(reply, words === '' ? null : words);
}

/** Masks every text of a value that nobody else holds, in place: lists are long. */
function maskIn(value: Json, maskKey: MaskKey): Json {
  if (typeof value === 'string') return maskKey(value);
  if (value === null || typeof value !== 'object') return value;
  const holder = value as Record<string, Json>;
  for (const name of Object.keys(value)) {
    const item = holder[name] ?? null;
    // `__proto__` is a name as any other here, and is written as one.
    const masked = maskIn(item, maskKey);
    if (masked !== item) Object.defineProperty(value, name, { value: masked });
  }
  return value;
}

/**
 * The JSON of a reply, the account's key masked in it. Nothing is fished out of other text.
 * @throws NamedError `guardPage`, `panelFailed`, `tooManyRequests` or `notUnderstood`.
 */
export function openReply(reply: PanelReply, maskKey: MaskKey): OpenedReply {
  const text = reply.text.replace(/^[\s\uFEFF]+/, '');
  const { httpStatus, retryAfterSeconds } = reply;
  let value: Json;
  try {
    value = parseJson(text);
  } catch {
    // Not JSON, or nested too deeply to be walked: either way no answer of this API.
    throw textError(reply, text, maskKey);
  }
  return { httpStatus, retryAfterSeconds, value: maskIn(value, maskKey) };
}

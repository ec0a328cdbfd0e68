/** No panel is obeyed for longer. */
const maxRestSeconds = 3600;

const httpDate = /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d.* GMT$/;

const bounded = (seconds: number): number | null =>
  Number.isNaN(seconds) ? null : Math.min(maxRestSeconds, Math.max(0, Math.ceil(seconds)));

const secondsUntil = (date: string, now: number): number =>
  httpDate.test(date) ? (Date.parse(date) - now) / 1000 : Number.NaN;

/**
 * How many seconds a `Retry-After` header asks for, at most an hour; `null` when it makes no sense.
 * `now` is in milliseconds since 1970.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  return bounded(/^\d+$/.test(text) ? Number(text) : secondsUntil(text, now));
}

/** From here on a number is a time since 1970, in seconds or milliseconds, and no number of seconds. */
const minTime = { seconds: 1e9, milliseconds: 1e12 };

/** One `…Reset` header: seconds from now, a time since 1970, or a date. */
function parseReset(header: string, now: number): number | null {
  const text = header.trim();
  if (!/^\d+(?:\.\d+)?$/.test(text)) return bounded(secondsUntil(text, now));
  const value = Number(text);
  if (value >= minTime.milliseconds) return bounded((value - now) / 1000);
  return bounded(value >= minTime.seconds ? value - now / 1000 : value);
}

/** The draft's own header has it among others: `limit=100, remaining=0, reset=50`, `"default";r=0;t=50`. */
const resetInside = /(?:^|[\s,;])(?:reset|t)=(\d+)(?=$|[\s,;])/g;

const resetHeaders = [
  'ratelimit-reset',
  'x-ratelimit-reset',
  'x-rate-limit-reset',
  'x-ratelimit-reset-after',
  'x-ratelimit-retry-after',
];

/**
 * The end of the panel's window in seconds, at most an hour: the longest of those that its headers name, or `null`.
 * `now` is in milliseconds since 1970, by the panel's clock where it tells it.
 */
export function parseResets(headers: Headers, now: number): number | null {
  const inside = [...(headers.get('ratelimit') ?? '').matchAll(resetInside)].map(
    ([, seconds = '']) => seconds,
  );
  // Headers that came twice are joined by a comma, and so is a date.
  const listed = resetHeaders.flatMap((name) => {
    const header = headers.get(name) ?? '';
    return httpDate.test(header) ? [header] : header.split(',');
  });
  const resets = [...inside, ...listed].map((text) => parseReset(text, now)).filter((each) => each !== null);
  return resets.length === 0 ? null : Math.max(...resets);
}

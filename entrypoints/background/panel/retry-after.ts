/** No panel is obeyed for longer. */
const maxRestSeconds = 3600;

const httpDate = /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d.* GMT$/;

/**
 * How many seconds a `Retry-After` header asks for, at most an hour; `null` when it makes no sense.
 * `now` is in milliseconds since 1970.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const isDate = httpDate.test(text);
  const seconds = /^\d+$/.test(text) ? Number(text) : isDate ? (Date.parse(text) - now) / 1000 : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.min(maxRestSeconds, Math.max(0, Math.ceil(seconds)));
}

/** An http(s) address taken apart: host in lower case, path segments percent-decoded, query. */
export type Address = { host: string; path: readonly string[]; query: URLSearchParams };

// The host must be written out in plain letters, without credentials: URL() would quietly turn full-width letters,
// soft hyphens and percent signs into another host than the one a person reads.
const plainStart = /^(https?:\/\/)?([a-z0-9._-]+)(?::\d+)?(?=[/?#]|$)/i;

// URL() drops control characters and reads "\" as "/".
const rewritten = /[\p{Cc}\\]/u;

/**
 * Takes an address apart, as it stands in the address bar or as it was pasted (spaces around it, no scheme).
 * Null for anything else, among it other schemes, credentials and ports that are not the scheme's own. Never throws.
 */
export function readAddress(text: string): Address | null {
  const typed = unwrap(text.trim());
  const [, scheme, host = ''] = plainStart.exec(typed) ?? [];
  if (rewritten.test(typed)) return null;
  try {
    const url = new URL(scheme ? typed : `https://${typed}`);
    if (url.hostname !== host.toLowerCase() || url.port) return null;
    const path = url.pathname.split('/').slice(1).map(decode);
    while (path.at(-1) === '') path.pop();
    return { host: url.hostname, path, query: url.searchParams };
  } catch {
    return null;
  }
}

/** The value of a query parameter that is given exactly once; given twice, it is not certain which one counts. */
export function onlyValue(query: URLSearchParams, key: string): string | undefined {
  const values = query.getAll(key);
  return values.length === 1 ? values[0] : undefined;
}

/** Longer texts are no addresses that somebody pasted. */
const maxUnwrappedChars = 5000;

/** People and programs put it around an address: <…>, "…", “…”, (…), and what follows it in their sentence. */
const around = /^[<"'“”„‘’«»‹›([{`]+|[>"'“”„‘’«»‹›)\]}`,;]+(?:\.[>"'“”„‘’«»‹›)\]}`,;]*)?$/gu;

/** A full stop alone stays: it may be meant, and then it is no name. */
function unwrap(typed: string): string {
  return typed.length > maxUnwrappedChars ? typed : typed.replace(around, '').trim();
}

// A segment that cannot be decoded keeps its "%", which no name may have.
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

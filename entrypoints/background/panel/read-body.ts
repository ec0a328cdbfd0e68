import { NamedError } from '@/utils/errors';

/** A list of 10,000 services is 3 MB; what is larger than this is no answer of a panel's. */
const maxReplyMiB = 64;

/**
 * The body of a response as text (UTF-8, without a byte order mark), read until `signal` is aborted. `onBytes` is told
 * how long it is so far.
 * @throws NamedError `replyTooLarge`; what the body's stream throws.
 */
export async function readReplyText(
  response: Response,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    const decoder = new TextDecoder();
    const parts: string[] = [];
    let bytes = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.byteLength;
      onBytes(bytes);
      if (bytes > maxReplyMiB * 1024 * 1024) {
        stop();
        throw new NamedError('replyTooLarge');
      }
      parts.push(decoder.decode(next.value, { stream: true }));
    }
    signal.throwIfAborted();
    return parts.join('') + decoder.decode();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

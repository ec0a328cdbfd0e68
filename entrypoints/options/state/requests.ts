import { signal } from '@preact/signals';
import { readRequests } from '@/utils/orders-db/read-requests';
import type { RequestLine } from '@/utils/requests/request-line';

/** The log of requests, the newest first; `null` before it was read, and where it cannot be. */
export const requests = signal<RequestLine[] | null>(null);

export async function readRequestLog(): Promise<void> {
  try {
    requests.value = await readRequests();
  } catch {
    // A database that fails is said where orders are shown; the part says that there is no log to be read.
    requests.value = null;
  }
}

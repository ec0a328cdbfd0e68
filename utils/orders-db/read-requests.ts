import { maxRequestLines, requestLineSchema, type RequestLine } from '../requests/request-line';
import { readFrom } from './connection';

/** The log of requests, the newest first, without damaged lines. However many lie there, no more than are kept are read. */
export const readRequests = (): Promise<RequestLine[]> =>
  readFrom('requests', async (store) => {
    const lines: RequestLine[] = [];
    let cursor = await store.openCursor(null, 'prev');
    for (let n = 0; cursor && n < maxRequestLines; n += 1) {
      const read = requestLineSchema.safeParse(cursor.value);
      if (read.success) lines.push(read.data);
      cursor = await cursor.continue();
    }
    return lines;
  });

import { lastValues } from '../existing-database';
import { maxRequestLines, requestLineSchema, type RequestLine } from '../requests/request-line';
import { readFrom } from './connection';

/** The log of requests, the newest first, without damaged lines. However many lie there, no more than are kept are read. */
export const readRequests = (): Promise<RequestLine[]> =>
  readFrom('requests', async (store) => {
    const stored = await lastValues(store, maxRequestLines);
    return stored.flatMap((line) => requestLineSchema.safeParse(line).data ?? []);
  });

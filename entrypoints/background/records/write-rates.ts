import { mergeRates, readPoints, type RateHistory } from '@/utils/services/rate-history';
import { writeTo } from './write-transaction';

/** Puts rates over time in the place of those of the same account and service. @throws as `writeTo` */
export const writeRates = (histories: RateHistory[]): Promise<void> =>
  writeTo(['rates'], (transaction) => {
    const store = transaction.objectStore('rates');
    return Promise.all(histories.map((history) => store.put(history)));
  });

/** Adds the rates of a file to those that are here. @throws as `writeTo` */
export const addRates = (histories: RateHistory[]): Promise<void> =>
  writeTo(['rates'], async (transaction) => {
    const store = transaction.objectStore('rates');
    // One after the other: a file may name a service twice.
    for (const { account, service, points } of histories) {
      const stored = await store.get([account, service]);
      await store.put({ account, service, points: mergeRates(readPoints(stored?.points), points) });
    }
  });

/** Erases the rates of every account from before a time, but the last of each: it is the present one. */
export const eraseRates = (before: number): Promise<void> =>
  writeTo(['rates'], async (transaction) => {
    const store = transaction.objectStore('rates');
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const points = readPoints(cursor.value.points);
      const kept = points.filter(([at], index) => at >= before || index === points.length - 1);
      if (kept.length === 0) await cursor.delete();
      else if (kept.length < points.length) await cursor.update({ ...cursor.value, points: kept });
    }
  });

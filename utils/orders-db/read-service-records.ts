import { answered } from '../existing-database';
import { readServiceRecord, type ServiceRecord } from '../spending/service-record';
import { readFrom } from './connection';

/** Records by the id of their service. */
export type ServiceRecords = ReadonlyMap<string, ServiceRecord>;

const byService = (stored: unknown[]): ServiceRecords =>
  new Map(
    stored.flatMap((each) => {
      const record = readServiceRecord(each);
      return record === null ? [] : [[record.service, record]];
    }),
  );

/** The account's records of these services, as far as there are any. */
export const readServiceRecords = (account: string, services: Iterable<string>): Promise<ServiceRecords> =>
  readFrom('services', async (store) =>
    byService(await Promise.all(Array.from(services, (service) => answered(store.get([account, service]))))),
  );

/** The account's records of all services that it ever ordered. */
export const readAllServiceRecords = (account: string): Promise<ServiceRecords> =>
  readFrom('services', async (store) =>
    byService(await answered(store.getAll(IDBKeyRange.bound([account], [account, []])))),
  );

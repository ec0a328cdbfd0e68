import { NamedError } from '@/utils/errors';
import { readCatalogue, saveCatalogue } from '@/utils/orders-db';
import { catalogueMinutes, type Catalogue } from '@/utils/service';
import { changeAccount, type Account } from './account';
import type { SavedKey } from './api-key';
import { askPanel } from './ask-panel';
import type { Urgency } from './take-turn';

const isFresh = (catalogue: Catalogue | null, now: number): catalogue is Catalogue =>
  catalogue !== null && catalogue.readAt <= now && now - catalogue.readAt < catalogueMinutes * 60_000;

/**
 * The stored list. It is a copy of the panel's: one that cannot be read is read anew from there, and a database that
 * fails altogether fails when that is saved.
 */
export const readKeptServices = (account: string): Promise<Catalogue | null> =>
  readCatalogue(account).catch(() => null);

/**
 * The account's services: the stored list while it is fresh, else (or when `isForced`) read anew. An empty or broken
 * reply never replaces a good list.
 */
export async function readServices(saved: SavedKey, urgency: Urgency, isForced = false): Promise<Catalogue> {
  const stored = await readKeptServices(saved.account);
  if (!isForced && isFresh(stored, Date.now())) return stored;
  const { answer } = await askPanel(saved, urgency, (api) => api.readServices());
  if (answer.services.length === 0) throw new NamedError('notUnderstood');
  const catalogue: Catalogue = { account: saved.account, readAt: Date.now(), services: answer.services };
  await saveCatalogue(catalogue);
  const known = { count: catalogue.services.length, readAt: catalogue.readAt };
  await changeAccount(saved.account, (account): Account => ({ ...account, catalogue: known }));
  return catalogue;
}

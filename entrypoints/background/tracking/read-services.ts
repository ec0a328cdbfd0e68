import { NamedError } from '@/utils/errors';
import { catalogueMinutes, lacksMost, type Catalogue } from '@/utils/services/catalogue';
import { readCatalogue, readStoredChanges } from '@/utils/services/read-catalogue';
import type { Service } from '@/utils/services/service';
import { compareServices, keepChanges, readChanges } from '@/utils/services/service-change';
import { readMarkedServices } from '@/utils/services/service-marks';
import { changeAccount, readAccount, type Account } from '../account/account';
import { askPanel } from '../account/ask-panel';
import type { SavedAccount } from '../account/saved-account';
import type { Urgency } from '../panel/request-queue';
import { saveCatalogue } from '../records/save-catalogue';

const isYounger = (catalogue: Catalogue | null, minutes: number, now: number): catalogue is Catalogue =>
  catalogue !== null && catalogue.readAt <= now && now - catalogue.readAt < minutes * 60_000;

const hour = 3_600_000;
/** Sibling panels refuse more than about ten an hour (api.md); some are left for lists that have grown old. */
const maxReadsPerHour = 6;

const lately = (times: number[], now: number) => times.filter((at) => Math.abs(now - at) < hour);

/**
 * The stored list, a copy of the panel's. An unreadable one counts as none and is read from the panel again; a database
 * that fails altogether fails when that is saved.
 */
export const readKeptServices = (account: string): Promise<Catalogue | null> =>
  readCatalogue(account).catch(() => null);

/**
 * Refuses a reply that suddenly lacks most services: the stored list stays until a second such reply confirms it.
 * @throws NamedError `servicesLacking`
 */
async function doubt(stored: Catalogue | null, services: Service[]): Promise<void> {
  if (stored === null || stored.doubted !== undefined || !lacksMost(stored.services, services)) return;
  await saveCatalogue({ ...stored, doubted: services.length });
  throw new NamedError('servicesLacking');
}

/**
 * An empty reply never replaces a good list; it is doubted from now on.
 * @throws NamedError `noServices`
 */
async function doubtEmpty(stored: Catalogue | null): Promise<never> {
  if (stored !== null && stored.doubted === undefined) await saveCatalogue({ ...stored, doubted: 0 });
  throw new NamedError('noServices');
}

/** Saves a list, and its differences from the one before. */
async function saveServices(stored: Catalogue | null, catalogue: Catalogue): Promise<void> {
  const { account, readAt, services } = catalogue;
  const fresh = stored === null ? [] : compareServices(stored.services, services, readAt);
  if (fresh.length === 0) return saveCatalogue(catalogue);
  const [known, { favourite }] = await Promise.all([readStoredChanges(account), readMarkedServices()]);
  return saveCatalogue(catalogue, keepChanges([...fresh, ...readChanges(known)], favourite, readAt));
}

/**
 * The account's services: the stored list while it is fresh, else (or when `isForced`) the panel's. An empty or broken
 * reply never replaces a good list.
 * @throws NamedError as `askPanel`, `notUnderstood`, `servicesLacking`.
 */
export async function readServices(
  saved: SavedAccount,
  urgency: Urgency,
  isForced = false,
): Promise<Catalogue> {
  const stored = await readKeptServices(saved.account);
  if (!isForced && isYounger(stored, catalogueMinutes, Date.now())) return stored;
  const { answer } = await askPanel(saved, urgency, (api) => api.readServices());
  if (answer.services.length === 0) await doubtEmpty(stored);
  await doubt(stored, answer.services);
  const catalogue: Catalogue = { account: saved.account, readAt: Date.now(), services: answer.services };
  await saveServices(stored, catalogue);
  const known = { count: catalogue.services.length, readAt: catalogue.readAt };
  await changeAccount(saved.account, (account): Account => {
    const servicesReadAt = [...lately(account.servicesReadAt ?? [], known.readAt), known.readAt];
    return { ...account, catalogue: known, servicesReadAt };
  });
  return catalogue;
}

/**
 * The list for a review, or for the order after it: read anew when it is older than a minute. Where that was done six
 * times in the last hour, or fails, a list that is not old is enough; the review says its age.
 */
export async function readServicesForReview(saved: SavedAccount): Promise<Catalogue> {
  const stored = await readKeptServices(saved.account);
  const now = Date.now();
  if (isYounger(stored, 1, now)) return stored;
  const isUsable = isYounger(stored, catalogueMinutes, now);
  const { servicesReadAt = [] } = await readAccount(saved.account);
  if (isUsable && lately(servicesReadAt, now).length >= maxReadsPerHour) return stored;
  try {
    return await readServices(saved, 'click', true);
  } catch (error) {
    if (isUsable && error instanceof NamedError) return stored;
    throw error;
  }
}

import { computed, signal } from '@preact/signals';
import type { DeclaredChannel } from '@/utils/channels/declared-channel';
import { readMyChannels } from '@/utils/channels/my-channels';
import type { ErrorName } from '@/utils/errors';
import { readNewestOrders } from '@/utils/orders-db/read-orders';
import type { Order } from '@/utils/orders/order';
import { sendCommand } from '@/utils/send-command';
import { catalogueMinutes, type Catalogue } from '@/utils/services/catalogue';
import { readCatalogue } from '@/utils/services/read-catalogue';
import type { Service } from '@/utils/services/service';
import {
  readMarkedServices,
  withMark,
  type MarkedServices,
  type ServiceMark,
} from '@/utils/services/service-marks';
import { indexServices } from '@/utils/services/service-search';
import { snapshot } from '../snapshot';

/** The services as they are stored; `undefined` until they were read, `null` when there are none. */
export const catalogue = signal<Catalogue | null | undefined>(undefined);

/** The account's last orders, the newest first: what was ordered before, and how much. */
export const recentOrders = signal<Order[]>([]);

/** The user's favourites, and the services that want a full address. */
export const marked = signal<MarkedServices>({ favourite: [], sendAddress: [] });

/** The channels that the user declared theirs. */
export const myChannels = signal<DeclaredChannel[]>([]);

/** Why the list could not be read from the panel. */
export const catalogueError = signal<{ name: ErrorName; detail: string | null } | null>(null);

/** Whether the panel is being asked for the list. */
export const isReadingServices = signal(false);

export const serviceIndex = computed(() => indexServices(catalogue.value?.services ?? []));

/** The ids of the services that were ordered before, the newest first. */
export const recentServices = computed(() => [...new Set(recentOrders.value.map(({ service }) => service))]);

/** Orders that are looked through for what is usual. */
const maxRecentOrders = 100;

const accountId = () => snapshot.value?.account?.id ?? '';

const showUnreadable = () => {
  catalogueError.value = { name: 'storageFailed', detail: null };
};

export async function readStoredServices(): Promise<void> {
  try {
    catalogue.value = await readCatalogue(accountId());
  } catch {
    // The form says it, and what was read before stays.
    showUnreadable();
  }
}

/** Asks the panel if the stored list is old or the user asked, then reads what was stored. */
export async function readServicesAgain(isForced: boolean): Promise<void> {
  if (isReadingServices.value) return;
  isReadingServices.value = true;
  const outcome = await sendCommand({ type: 'readServices', isForced });
  catalogueError.value = outcome.ok ? null : { name: outcome.error, detail: outcome.detail };
  await readStoredServices();
  isReadingServices.value = false;
}

/** Reads what the order form needs and is stored here: services, the last orders, marks, channels. */
export async function readOrderData(): Promise<void> {
  const [, orders, marks, mine] = await Promise.allSettled([
    readStoredServices(),
    readNewestOrders(maxRecentOrders),
    readMarkedServices(),
    readMyChannels(),
  ]);
  if (mine.status === 'fulfilled') myChannels.value = mine.value;
  if (orders.status === 'rejected' || marks.status === 'rejected') return showUnreadable();
  marked.value = marks.value;
  recentOrders.value = orders.value.filter((order) => order.account === accountId());
}

/** The same, and the panel's services where the stored ones are old. */
export async function loadOrderData(): Promise<void> {
  await readOrderData();
  const age = Date.now() - (catalogue.value?.readAt ?? 0);
  if (age > catalogueMinutes * 60_000) await readServicesAgain(false);
}

/** The service with this id in the stored list. */
export const findService = (id: string | null): Service | null =>
  catalogue.value?.services.find((service) => service.id === id) ?? null;

export const lastOrderOf = (id: string | null): Order | undefined =>
  recentOrders.value.find((order) => order.service === id);

/** Has the worker set or take away a mark, and shows what is stored then. */
export async function markService(service: string, mark: ServiceMark, isOn: boolean): Promise<void> {
  const outcome = await sendCommand({ type: 'markService', service, mark, isOn });
  if (outcome.ok) marked.value = withMark(marked.value, mark, service, isOn);
  else catalogueError.value = { name: outcome.error, detail: outcome.detail };
}

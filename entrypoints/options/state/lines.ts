import { computed, signal } from '@preact/signals';
import type { Platform } from '@/utils/channels/platform-name';
import { newestFirst, readLines, type LineStock } from '@/utils/orders-db/read-lines';
import type { ChannelCount } from '@/utils/orders/channel-orders';
import { sendCommand } from '@/utils/send-command';

/** The part of the history that is read; `null` before anything was. */
export const stock = signal<LineStock | null>(null);

/** Whether the database could not be read the last time. */
export const areOrdersUnreadable = signal(false);

/** All orders that are read, the newest first. */
export const lines = computed(() => (stock.value === null ? null : newestFirst(stock.value)));

/** Whether every order is among them. */
export const areAllRead = computed(
  () => stock.value?.blocks.every((block) => block.lines !== null) === true && !stock.value.isStale,
);

let isMending = false;

/** The worker makes the lines when it starts. One that is at work announces that they changed. */
async function haveThemMade(): Promise<void> {
  if (isMending) return;
  isMending = true;
  await sendCommand({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
}

/** Reads the history as far as it is not known yet. */
export async function readOrderLines(): Promise<void> {
  try {
    await readLines(stock.peek(), (read) => (stock.value = read));
    areOrdersUnreadable.value = false;
  } catch {
    // The browser refuses its database (a damaged profile, a full disk): said on the page, with a way to try again.
    areOrdersUnreadable.value = true;
  }
  if (stock.peek()?.isStale) await haveThemMade();
}

/** How many orders each channel and each service has; names are those of the newest order. */
export const counts = computed(() => {
  const channels = new Map<string, ChannelCount>();
  const services = new Map<string, { service: string; name: string; count: number }>();
  const platforms = new Set<Platform>();
  for (const { platform, channel, service, serviceName, createdAt } of lines.value ?? []) {
    const key = `${platform ?? ''}\n${channel}`;
    const ofChannel = channels.get(key);
    if (ofChannel) ofChannel.count += 1;
    else channels.set(key, { platform, channel, count: 1, lastAt: createdAt });
    const ofService = services.get(service);
    if (ofService) ofService.count += 1;
    else services.set(service, { service, name: serviceName, count: 1 });
    if (platform !== null) platforms.add(platform);
  }
  return { channels: [...channels.values()], services: [...services.values()], platforms: [...platforms] };
});

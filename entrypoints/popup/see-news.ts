import { effect } from '@preact/signals';
import { sendCommand } from '@/utils/send-command';
import type { NewsLine } from '@/utils/snapshot';
import { listedNews, lookedAt, shownNews } from './news';
import { snapshot } from './snapshot';
import { view } from './view';

/** It is asked without waiting: unheard, it is shown once more. */
async function forget(uuid: string): Promise<void> {
  await sendCommand({ type: 'markSeen', uuid });
}

/** Says that the user has seen how an order ended. */
export function markSeen(uuid: string): void {
  lookedAt.value = new Set([...lookedAt.value, uuid]);
  void forget(uuid);
}

const isNew = (line: NewsLine): boolean =>
  !shownNews.peek().some(({ uuid, status }) => uuid === line.uuid && status === line.status);

/** From now on what the first view shows counts as seen. Called once it is on the screen. */
export function countAsSeen(): void {
  effect(() => {
    if (view.value.name !== 'home' || snapshot.value?.lock?.isLocked === true) return;
    const fresh = listedNews.value.filter(isNew);
    if (fresh.length === 0) return;
    const others = shownNews.peek().filter(({ uuid }) => !fresh.some((line) => line.uuid === uuid));
    shownNews.value = [...fresh, ...others];
    for (const { uuid } of fresh) void forget(uuid);
  });
}

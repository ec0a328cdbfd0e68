import { computed, effect, signal } from '@preact/signals';
import type { NewsLine } from '@/utils/snapshot';
import { loadSoon } from './load-soon';
import { snapshot } from './snapshot';
import { view } from './view';

/** More are shown the next time. */
const maxLines = 4;

/** Lines that this popup has shown: they are seen, and stay until it closes. */
const shown = signal<NewsLine[]>([]);

/** Orders that the user has looked at themselves here: of these there is nothing new to say. */
const lookedAt = signal<ReadonlySet<string>>(new Set());

const listed = computed(() =>
  (snapshot.value?.news ?? []).filter(({ uuid }) => !lookedAt.value.has(uuid)).slice(0, maxLines),
);

/** What was placed or has ended since the user looked last. */
export const newsHere = computed(() => {
  const known = new Set(listed.value.map(({ uuid }) => uuid));
  const earlier = shown.value.filter(({ uuid }) => !known.has(uuid) && !lookedAt.value.has(uuid));
  return [...listed.value, ...earlier];
});

/** It is asked without waiting: unheard, it is shown once more. */
async function forget(uuid: string): Promise<void> {
  const { sendCommand } = await loadSoon();
  await sendCommand({ type: 'markSeen', uuid });
}

/** Says that the user has seen how an order ended. */
export function markSeen(uuid: string): void {
  lookedAt.value = new Set([...lookedAt.value, uuid]);
  void forget(uuid);
}

/** From now on what the first view shows counts as seen. Called once it is on the screen. */
export function countAsSeen(): void {
  effect(() => {
    if (view.value.name !== 'home' || snapshot.value?.lock?.isLocked === true) return;
    const isNew = (line: NewsLine) =>
      !shown.peek().some(({ uuid, status }) => uuid === line.uuid && status === line.status);
    const fresh = listed.value.filter(isNew);
    if (fresh.length === 0) return;
    const others = shown.peek().filter(({ uuid }) => !fresh.some((line) => line.uuid === uuid));
    shown.value = [...fresh, ...others];
    for (const { uuid } of fresh) void forget(uuid);
  });
}

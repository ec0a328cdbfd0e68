import { effect, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Snapshot } from '@/utils/snapshot';
import { loadLater } from './load-later';
import { snapshot } from './snapshot';
import { view } from './view';

/** Views that are loaded when they are first shown, or when the first view has been painted. */
type Pages = {
  OrderPage: ComponentType;
  OutcomePage: ComponentType<{ uuid: string }>;
  KeyPage: ComponentType<{ isFirst: boolean }>;
  UnlockPage: ComponentType<{ snapshot: Snapshot }>;
};

export const pages = signal<Pages | null>(null);

async function loadPages(): Promise<void> {
  if (pages.value !== null) return;
  const { OrderPage, OutcomePage, KeyPage, UnlockPage } = await loadLater();
  pages.value = { OrderPage, OutcomePage, KeyPage, UnlockPage };
}

const load = () => void loadPages();

/** The first view is left alone for so long: no one has read it and pressed something sooner. */
const restMilliseconds = 1000;

/** Loads the other views at once where one is shown; else when the user begins to act, or after a while. */
export function loadPagesInTime(): void {
  effect(() => {
    const { account, lock } = snapshot.value ?? {};
    if (view.value.name !== 'home' || !account || lock?.isLocked === true) load();
  });
  for (const sign of ['pointermove', 'keydown']) addEventListener(sign, load, { once: true });
  setTimeout(load, restMilliseconds);
}

import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** What is loaded when it is first shown, or when the first view has been painted. */
type Pages = {
  OrderPage: ComponentType;
  OutcomePage: ComponentType<{ uuid: string }>;
  KeyPage: ComponentType<{ isFirst: boolean }>;
};

export const pages = signal<Pages | null>(null);

/** Loads every view but the first. */
export async function loadPages(): Promise<void> {
  if (pages.value !== null) return;
  const [{ OrderPage }, { OutcomePage }, { KeyPage }] = await Promise.all([
    import('./order/OrderPage'),
    import('./order/OutcomePage'),
    import('./KeyPage'),
  ]);
  pages.value = { OrderPage, OutcomePage, KeyPage };
}

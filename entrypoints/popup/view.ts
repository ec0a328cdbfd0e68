import { signal } from '@preact/signals';

/** The popup's views once there is a key. Steps of an order (form, search, declaration, review) are the draft's. */
export type View =
  | { name: 'home' }
  | { name: 'replaceKey' }
  | { name: 'order' }
  | { name: 'outcome'; uuid: string };

export const view = signal<View>({ name: 'home' });

/** The outcome that must be seen goes before what was begun. */
export function chooseView({ unseen, hasDraft }: { unseen: string | null; hasDraft: boolean }): View {
  if (unseen !== null) return { name: 'outcome', uuid: unseen };
  return hasDraft ? { name: 'order' } : { name: 'home' };
}

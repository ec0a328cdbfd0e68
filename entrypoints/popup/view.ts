import { signal } from '@preact/signals';

/** The popup's views once there is a key. Steps of an order (form, search, declaration, review) are the draft's. */
export type View =
  | { name: 'home' }
  | { name: 'replaceKey' }
  | { name: 'order' }
  | { name: 'outcome'; uuid: string };

export const view = signal<View>({ name: 'home' });

/** The popup opens on what is still under way alone: the order that is on its way goes before what was begun. */
export function chooseView({ placing, hasDraft }: { placing: string | null; hasDraft: boolean }): View {
  if (placing !== null) return { name: 'outcome', uuid: placing };
  return hasDraft ? { name: 'order' } : { name: 'home' };
}

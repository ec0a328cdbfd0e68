import { signal } from '@preact/signals';

/** The popup's views once there is a key. Steps of an order (form, search, declaration, review) are the draft's. */
export type View =
  | { name: 'home' }
  | { name: 'replaceKey' }
  | { name: 'order' }
  | { name: 'outcome'; uuid: string };

export const view = signal<View>({ name: 'home' });

type Waiting = { placing: string | null; unseen: string | null; hasDraft: boolean };

/** The order that is on its way, and the outcome that must be seen, go before what was begun. */
export function chooseView({ placing, unseen, hasDraft }: Waiting): View {
  const uuid = placing ?? unseen;
  if (uuid !== null) return { name: 'outcome', uuid };
  return hasDraft ? { name: 'order' } : { name: 'home' };
}

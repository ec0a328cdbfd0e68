import { signal } from '@preact/signals';

/** More do not fit beside each other. */
export const maxCompared = 4;

/** The ids of the services that are to be put side by side, in the order in which they were chosen. */
export const compared = signal<readonly string[]>([]);

/** Whether they are shown in the place of the list. */
export const isComparing = signal(false);

/** Chooses a service, or no longer; beyond four nothing is chosen. */
export function chooseCompared(id: string, isOn: boolean): void {
  const others = compared.value.filter((each) => each !== id);
  if (!isOn) compared.value = others;
  else if (others.length < maxCompared) compared.value = [...others, id];
  if (compared.value.length === 0) isComparing.value = false;
}

export function chooseNone(): void {
  compared.value = [];
  isComparing.value = false;
}

import { computed, effect } from '@preact/signals';
import type { Outcome } from '@/utils/command';
import { hideBy } from '@/utils/i18n/private-text';
import { sendCommand } from '@/utils/send-command';
import { forgetNames } from './orders';
import { areSettingsRead, settings } from './settings';
import { snapshot } from './snapshot';

/** Whether amounts, channels, links and ids are hidden; `null` until it is known. */
const known = computed(
  () => snapshot.value?.isHidden ?? (areSettingsRead.value ? settings.value.hidesPrivate : null),
);

/** Until it is known they are. */
export const isHidden = computed(() => known.value ?? true);

/** From now on the page shows what is private or hides it, in its address too. */
export function followHiding(): void {
  hideBy(() => isHidden.value);
  effect(() => {
    if (known.value === true) forgetNames();
  });
}

export const hide = (isOn: boolean): Promise<Outcome> => sendCommand({ type: 'hidePrivate', isOn });

import { computed, effect } from '@preact/signals';
import type { Outcome } from '@/utils/command';
import { hideBy } from '@/utils/i18n/private-text';
import { sendCommand } from '@/utils/send-command';
import { askOrders, orderFilter } from './orders';
import { areSettingsRead, settings } from './settings';
import { snapshot } from './snapshot';

/** Whether amounts, channels, links and ids are hidden: they are until it is known. */
export const isHidden = computed(
  () => snapshot.value?.isHidden ?? (!areSettingsRead.value || settings.value.hidesPrivate),
);

/**
 * From now on the page shows what is private or hides it. A channel that the list is filtered by would stand in the
 * address bar, and so would words that were typed before.
 */
export function followHiding(): void {
  hideBy(() => isHidden.value);
  let wasHidden = true;
  effect(() => {
    const filter = orderFilter.value;
    const isSwitchedOn = isHidden.value && !wasHidden;
    wasHidden = isHidden.value;
    if (!isHidden.value) return;
    const words = isSwitchedOn ? '' : filter.words;
    if (filter.channel !== null || filter.words !== words) {
      askOrders({ filter: { ...filter, channel: null, words } });
    }
  });
}

export const hide = (isOn: boolean): Promise<Outcome> => sendCommand({ type: 'hidePrivate', isOn });

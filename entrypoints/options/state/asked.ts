import { signal } from '@preact/signals';
import type { DeclaredChannel } from '@/utils/channels/declared-channel';

/** The address of the order form that is open on this page; `null` while none is. */
export const orderForm = signal<string | null>(null);

const open = (asked: Record<string, string>): void => {
  orderForm.value = `popup.html?${new URLSearchParams(asked).toString()}`;
};

/** Opens the form with this service chosen. */
export const orderService = (service: string): void => open({ service });

/** Opens the form for this channel. */
export const orderForChannel = ({ platform, name }: DeclaredChannel): void =>
  open({ channel: `${platform ?? ''}/${name}` });

/** Opens the form filled in as for an earlier order, by its uuid. */
export const orderAgain = (order: string): void => open({ order });

import { storage } from 'wxt/utils/storage';

/** Whether the key is to be locked as soon as no order is being placed or watched. */
const askedItem = storage.defineItem<unknown>('session:lockAsked');

export const isLockAsked = async (): Promise<boolean> => (await askedItem.getValue()) === true;

export const askForLock = (): Promise<void> => askedItem.setValue(true);

export const endLockAsked = (): Promise<void> => askedItem.removeValue();

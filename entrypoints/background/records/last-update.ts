import { storage } from 'wxt/utils/storage';

/** The version that the last update brought, until the user has seen what is new. */
const updatedTo = storage.defineItem<string | null>('local:updatedTo', { fallback: null });

export const noteUpdate = (version: string): Promise<void> => updatedTo.setValue(version);

export const readUpdate = (): Promise<string | null> => updatedTo.getValue();

export const forgetUpdate = (): Promise<void> => updatedTo.removeValue();

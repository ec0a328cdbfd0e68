import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { bytesOfText, textOfBytes } from './bytes';

const dataKeySchema = z.object({ vault: z.string(), key: z.string() });
/** In memory, gone when the browser ends or the extension is updated. It is not the API key. */
const dataKeyItem = storage.defineItem<unknown>('session:dataKey');

/** The data key of this lock while it is unlocked, else `null`. */
export async function readDataKey(vault: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const read = dataKeySchema.safeParse(await dataKeyItem.getValue());
  return read.success && read.data.vault === vault ? bytesOfText(read.data.key) : null;
}

export const keepDataKey = (vault: string, key: Uint8Array): Promise<void> =>
  dataKeyItem.setValue({ vault, key: textOfBytes(key) });

export const dropDataKey = (): Promise<void> => dataKeyItem.removeValue();

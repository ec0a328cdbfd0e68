import { panelUrl } from '@/utils/panel';
import { requestInit } from './transport';

/** A file that is gone when its content is read. An empty one would not be read: it would be sent. */
async function goneFile(): Promise<File> {
  const folder = await navigator.storage.getDirectory();
  const name = `gone-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  await writing.write('{}');
  await writing.close();
  const file = await handle.getFile();
  await folder.removeEntry(name);
  return file;
}

/**
 * Takes one idle connection out of the orders' pool and closes it; where none is there, one is made and closed. Nothing
 * is sent: Chromium takes the connection first, then fails to read the body, and closes what it took (measured in
 * docs/exactly-once.md). Chromium alone is asked to.
 * @returns whether the request failed as it must; `false` too where the browser gives no place for the file.
 */
export async function discardConnection(): Promise<boolean> {
  const file = await goneFile().catch(() => null);
  if (file === null) return false;
  try {
    await fetch(panelUrl, requestInit(file, 'orders'));
    return false;
  } catch {
    // As it must.
    return true;
  }
}

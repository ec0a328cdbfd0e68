import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The key as it may lie in a file: as text of one byte a character or of two, as hexadecimal digits, as Base64. */
const spellings = (key: string): Buffer[] => [
  Buffer.from(key),
  Buffer.from(key, 'utf16le'),
  Buffer.from(Buffer.from(key).toString('hex')),
  Buffer.from(Buffer.from(key).toString('base64').replace(/=+$/, '')),
];

/** A browser that runs deletes files at any moment. */
function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The files of a profile that hold the key, in whatever spelling. */
export function filesWith(profile: string, key: string): string[] {
  const files = globSync('**/*', { cwd: profile, exclude: (name) => name.startsWith('Singleton') });
  return files.filter((file) => {
    const path = join(profile, file);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readIfThere(path);
    return bytes !== null && spellings(key).some((spelling) => bytes.includes(spelling));
  });
}

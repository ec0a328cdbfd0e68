import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** The first of January 1980, as zip files count days. */
const anyDay = 0x21;
const [localHead, centralHead, end] = [0x04_03_4b_50, 0x02_01_4b_50, 0x06_05_4b_50];

/** What both heads of a stored file say alike, from the needed version on. */
function describe(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(anyDay, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function head(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** An extension's folder as one file, without compression: Firefox installs a folder for one session only. */
export function packExtension(folder: string): Buffer {
  const names = globSync('**/*', { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of names) {
    const name = Buffer.from(path);
    const content = readFileSync(join(folder, path));
    const fields = describe(name, content);
    const local = Buffer.concat([head(localHead), fields, name, content]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([head(centralHead), Buffer.from([20, 0]), fields, more, name]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(names.length, 4);
  tail.writeUInt16LE(names.length, 6);
  tail.writeUInt32LE(central.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, head(end), tail]);
}

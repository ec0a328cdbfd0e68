import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { copyBuild } from '../../e2e/support/copy-build.ts';

/** Where Debian's Chromium looks for what its administrator orders. */
const policies = '/etc/chromium/policies/managed';

/** The letters in which Chromium writes the id that follows from a public key. */
const idOf = (publicKey: Buffer): string =>
  createHash('sha256')
    .update(publicKey)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

/** Two packed versions of the build, of which the older is the one that is offered at first. */
export type UpdateServer = {
  extensionId: string;
  versions: [older: string, newer: string];
  offerNewer: () => void;
  close: () => Promise<void>;
};

/**
 * Packs the build twice, and has Chromium install it from here by its administrator's order, as from a store.
 * @throws where that order cannot be written: only root can.
 */
export async function serveUpdates(chromium: string, folder: string): Promise<UpdateServer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const extensionId = idOf(publicKey);
  const keyFile = join(folder, 'key.pem');
  await writeFile(keyFile, privateKey);
  const versions: UpdateServer['versions'] = ['1.0.0', '1.0.1'];
  let offered = versions[0];
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.crx')) {
      readFile(join(folder, request.url)).then(
        (file) => response.end(file),
        () => response.destroy(),
      );
      return;
    }
    response.setHeader('Content-Type', 'text/xml');
    response.end(
      `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${extensionId}"><updatecheck codebase="${address}/${offered}.crx" version="${offered}"/></app></gupdate>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const update_url = `${address}/updates.xml`;
  for (const version of versions) {
    const unpacked = join(folder, version);
    await copyBuild(unpacked);
    const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8')) as object;
    await writeFile(join(unpacked, 'manifest.json'), JSON.stringify({ ...manifest, version, update_url }));
    execFileSync(
      chromium,
      [
        '--no-sandbox',
        '--headless',
        `--user-data-dir=${join(folder, 'packing')}`,
        `--pack-extension=${unpacked}`,
        `--pack-extension-key=${keyFile}`,
      ],
      { stdio: 'ignore' },
    );
  }
  const order = join(policies, `${extensionId}.json`);
  const installed = { [extensionId]: { installation_mode: 'force_installed', update_url } };
  await mkdir(policies, { recursive: true });
  // By default nobody may look into what an administrator has installed.
  const isLookedInto = { DeveloperToolsAvailability: 1 };
  await writeFile(order, JSON.stringify({ ...isLookedInto, ExtensionSettings: installed }));
  return {
    extensionId,
    versions,
    offerNewer: () => {
      [, offered] = versions;
    },
    close: async () => {
      await rm(order);
      server.closeAllConnections();
      server.close();
    },
  };
}

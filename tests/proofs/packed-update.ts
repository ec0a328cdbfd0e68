// `npm run packed-update`: the build, packed and installed as from a store, is updated by the browser itself while it
// is in use: first with something typed in the toolbar popup, then in the middle of an import. Fails where something of
// either is lost, or the update does not come afterwards. Chromium takes such an installation only from its
// administrator, so root runs it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../commands/chromium.ts';
import buildExtension from '../e2e/support/build-extension.ts';
import { runPackedUpdate } from './packed-update/run-packed-update.ts';
import { serveUpdates } from './packed-update/update-server.ts';

if (process.getuid?.() !== 0)
  throw new Error('npm run packed-update: only root can have Chromium install it.');
const count = Number(process.argv[2] ?? 20_000);
if (!Number.isSafeInteger(count) || count < 1)
  throw new Error('npm run packed-update -- ORDERS: a whole number.');

buildExtension();
const folder = await mkdtemp(join(tmpdir(), 'companion-packed-'));
try {
  for (const use of ['draft', 'import'] as const) {
    const server = await serveUpdates(ensureChromium(), folder);
    try {
      for (const line of await runPackedUpdate(server, join(folder, use), use, count)) console.log(line);
    } finally {
      await server.close();
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

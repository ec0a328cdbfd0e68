import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionArgs, productionBuild } from '../e2e/browser/launch-browser.ts';
import { demoKey } from '../panel/demo.ts';
import { startPanel } from '../panel/panel.ts';

const channelPage = 'https://www.twitch.tv/monstercat';

/** Quick enough to watch an order from its start to its end. */
const pace = { startAfterMs: 5_000, finishAfterMs: 35_000 };

const whatToDo = `The extension runs in the browser that has just opened. In place of botzverse.com answers a simulator on
this computer: no order leaves it, no money is spent.

1. Paste the demo key in the tab that installing opened:  ${demoKey}
2. Pin the extension (puzzle icon in the toolbar), open the channel's tab and click the icon: the balance, and the
   channel of the tab.
3. Right-click the channel's page, choose "Order for this channel" (a link to one has its own entry), look for service
   2114, take 500, review it, say that the channel is yours, place it.
4. The badge shows 1. The order starts after ${pace.startAfterMs / 1000} seconds and is done after ${pace.finishAfterMs / 1000}; open the popup and press refresh, or
   wait for the next look a minute later.

Ctrl-C, or closing the browser, ends it all.`;

/** Opens a browser with the extension and the simulator, and ends with it. */
export async function openDemo(chromium: string): Promise<void> {
  const panel = await startPanel({ pace });
  const profile = await mkdtemp(join(tmpdir(), 'companion-demo-'));
  const browser = spawn(
    chromium,
    [
      `--user-data-dir=${profile}`,
      '--no-default-browser-check',
      // Keeps the browser from warning of the flags that put the simulator in the panel's place.
      '--test-type',
      ...extensionArgs(productionBuild),
      ...panel.chromiumArgs,
      channelPage,
    ],
    { stdio: 'ignore' },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => browser.kill());
  console.log(whatToDo);
  await once(browser, 'exit');
  await panel.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

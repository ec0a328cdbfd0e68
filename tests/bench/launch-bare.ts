import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { DevTools } from '../e2e/browser/devtools.ts';
import { withoutOmniboxPages } from '../e2e/browser/disabled-features.ts';
import { extensionArgs, type LaunchOptions } from '../e2e/browser/launch-browser.ts';

/** A Chromium that nothing is attached to but what measures. */
export type BareBrowser = { devtools: DevTools; extensionId: string; close: () => Promise<void> };

/** Starts Chromium without Playwright, which would attach to every worker and hold its start for a moment. */
export async function launchBare(
  chromium: string,
  { panelArgs, profile, extension = '' }: LaunchOptions,
): Promise<BareBrowser> {
  const args = [
    withoutOmniboxPages,
    '--headless',
    `--user-data-dir=${profile}`,
    '--no-default-browser-check',
  ];
  const browser = spawn(chromium, [...args, ...extensionArgs(extension), ...panelArgs, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const devtools = await DevTools.connectTo(await announcedUrl(browser.stderr));
  const options = await devtools.waitForTargets('the options page', (targets) =>
    targets.find((target) => target.url.endsWith('/options.html')),
  );
  // An open page of the extension would keep its process warm.
  await devtools.send('Target.closeTarget', { targetId: options.targetId });
  const close = async () => {
    const exit = once(browser, 'exit');
    // The browser may be gone before it has answered.
    await Promise.allSettled([devtools.send('Browser.close')]);
    await exit;
  };
  return { devtools, extensionId: new URL(options.url).host, close };
}

/** The address that the browser writes when it listens. */
async function announcedUrl(stderr: Readable): Promise<string> {
  let said = '';
  for await (const text of stderr.iterator({ destroyOnReturn: false })) {
    said += String(text);
    const [, url] = /DevTools listening on (\S+)\s/.exec(said) ?? [];
    if (url === undefined) continue;
    stderr.resume();
    return url;
  }
  throw new Error(`The browser did not start.\n${said}`);
}

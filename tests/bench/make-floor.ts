import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BareBrowser } from './launch-bare.ts';

/** The popup's refresh after its paint is over by then. */
const quietMs = 2000;

/** The body as a person sees it, and the page's attributes that the style sheet looks at. */
const finished = `(() => {
  for (const script of document.querySelectorAll('script')) script.remove();
  const { lang, dir } = document.documentElement;
  return JSON.stringify({ lang, dir, body: document.body.innerHTML });
})()`;

type Finished = { lang: string; dir: string; body: string };

async function readFinished(browser: BareBrowser): Promise<Finished> {
  const { devtools, extensionId } = browser;
  const url = `chrome-extension://${extensionId}/popup.html`;
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', { url });
  const session = await devtools.attach(targetId);
  await pause(quietMs);
  const question = { expression: finished, returnByValue: true };
  const { result } = await devtools.send<{ result: { value: string } }>(
    'Runtime.evaluate',
    question,
    session,
  );
  await devtools.send('Target.closeTarget', { targetId });
  return JSON.parse(result.value) as Finished;
}

/**
 * Writes `floor.html` into the extension: the popup's finished document under its style sheet, set by a bare script that
 * waits for storage as the popup does. No popup that shows what is stored can be faster.
 */
export async function makeFloor(browser: BareBrowser, extension: string): Promise<void> {
  const { lang, dir, body } = await readFinished(browser);
  const popup = await readFile(join(extension, 'popup.html'), 'utf8');
  const styles = popup.match(/<link[^>]+rel="stylesheet"[^>]*>/g) ?? [];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${styles.join('')}`;
  await writeFile(
    join(extension, 'floor.html'),
    `<!doctype html><html lang="${lang}" dir="${dir}"><head>${head}<title>Floor</title></head><body><script type="module" src="/floor.js"></script></body></html>\n`,
  );
  await writeFile(
    join(extension, 'floor.js'),
    `const body = ${JSON.stringify(body)};
await chrome.storage.local.get('snapshot');
document.body.innerHTML = body;
`,
  );
}

import type { Frame, Page } from '@playwright/test';

/** What a page holds that could be seen, heard or found by pointing: its source, its text, its fields, its address. */
const inFrame = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => [
    document.title,
    location.href,
    document.documentElement.outerHTML,
    document.body.innerText,
    ...Array.from(document.querySelectorAll('input, textarea, select, output'), (field) =>
      'value' in field ? String(field.value) : '',
    ),
  ]);

/** All that assistive technology reads of a page, without its frames. */
export async function allSpoken(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .flatMap(({ name, value, description, properties = [] }) =>
      [name, value, description, ...properties.map((property) => property.value)].map((said) =>
        String((said as { value?: unknown } | undefined)?.value ?? ''),
      ),
    )
    .join('\n');
}

/** All that could be found of a page with its frames, by eye, ear or pointing. */
export async function allShown(page: Page): Promise<string> {
  const parts = await Promise.all(page.frames().map(inFrame));
  return [...parts.flat(), await allSpoken(page)].join('\n');
}

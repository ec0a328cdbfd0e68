import { expect, type BrowserContext, type Page } from '@playwright/test';

/** What the browser's own page of its extensions can do. */
type ExtensionsPage = {
  chrome: {
    developerPrivate: {
      reload: (id: string) => Promise<void>;
      updateExtensionConfiguration: (config: object) => Promise<void>;
      getExtensionInfo: (
        id: string,
      ) => Promise<{ disableReasons: { unsupportedDeveloperExtension: boolean } }>;
    };
  };
};

async function openExtensionsPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  return page;
}

/** Pins the icon as the user does. */
export async function pinIcon(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await openExtensionsPage(context);
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, pinnedToToolbar: true });
  }, extensionId);
}

/**
 * Waits until the browser is done with the reload of an extension from a folder. Outside its developer mode it then
 * keeps it switched off until its next start; one that ends before is never done with it.
 */
export async function untilReloaded(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await openExtensionsPage(context);
  const isDone = () =>
    page.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      return (await developerPrivate.getExtensionInfo(id)).disableReasons.unsupportedDeveloperExtension;
    }, extensionId);
  await expect.poll(isDone).toBe(true);
}

/** Loads an extension from a folder anew, as the button there does. */
export async function loadAnew(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await openExtensionsPage(context);
  await page.evaluate(
    (id) => (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.reload(id),
    extensionId,
  );
  await page.close();
}

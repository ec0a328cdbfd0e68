import type { BrowserContext, Page } from '@playwright/test';

/** What Playwright keeps behind its objects; no public name leads to it, so another version may have to be looked at. */
type Internals = {
  _connection?: {
    toImpl?(client: unknown): {
      delegate?: { _session?: { sessionId?: string } };
      _browser?: { options?: { browserProcess?: { process?: { pid?: number } } } };
    };
  };
};

const implOf = (client: BrowserContext | Page) =>
  (client as unknown as Internals)._connection?.toImpl?.(client);

/** The name by which WebDriver knows a page. */
export function contextIdOf(page: Page): string {
  const id = implOf(page)?.delegate?._session?.sessionId;
  if (id === undefined) throw new Error('This Playwright keeps the names of pages elsewhere.');
  return id;
}

/** The process of the browser. */
export function browserProcessOf(context: BrowserContext): number {
  const id = implOf(context)?._browser?.options?.browserProcess?.process?.pid;
  if (id === undefined) throw new Error('This Playwright keeps the browser’s process elsewhere.');
  return id;
}

import type { Page } from 'puppeteer-core';

/** No package's types say that the views are windows. */
declare const chrome: { extension: { getViews(fitting: { type: 'popup' }): Window[] } };

/** A neighbour in a tab behind another draws no frames, by which it would look otherwise. */
const often = { polling: 50 };

/**
 * The real toolbar popup. WebDriver does not know it, but the extension's other pages do: they run in its process and
 * may reach into it, so one of them does what is asked here.
 */
export class PopupView {
  readonly #neighbour: Page;

  constructor(neighbour: Page) {
    this.#neighbour = neighbour;
  }

  /** The popup's text; '' while none is open. */
  text(): Promise<string> {
    return this.#neighbour.evaluate(() => {
      const [view] = chrome.extension.getViews({ type: 'popup' });
      return view?.document.body.innerText ?? '';
    });
  }

  /** Its width, its height, and by how much what it holds is wider than it. */
  size(): Promise<{ width: number; height: number; overflow: number }> {
    return this.#neighbour.evaluate(() => {
      const [view] = chrome.extension.getViews({ type: 'popup' });
      const { innerWidth: width = 0, innerHeight: height = 0, document } = view ?? {};
      return { width, height, overflow: (document?.documentElement.scrollWidth ?? 0) - width };
    });
  }

  valueOf(field: string): Promise<string | undefined> {
    return this.#neighbour.evaluate((selector) => {
      const [view] = chrome.extension.getViews({ type: 'popup' });
      return view?.document.querySelector<HTMLInputElement>(selector)?.value;
    }, field);
  }

  /** Clicks what fits the selector and, if words are given, says them. */
  async click(selector: string, words = ''): Promise<void> {
    await this.#neighbour.waitForFunction(
      ([fitting, said]) => {
        const [view] = chrome.extension.getViews({ type: 'popup' });
        const found = Array.from(view?.document.querySelectorAll<HTMLElement>(fitting) ?? []).find(
          (element) => element.textContent.includes(said) && element.ariaDisabled !== 'true',
        );
        found?.click();
        return found !== undefined;
      },
      often,
      [selector, words] as const,
    );
  }

  /** Types into a field, all at once. */
  async fill(field: string, value: string): Promise<void> {
    await this.#neighbour.waitForFunction(
      ([selector, typed]) => {
        const [view] = chrome.extension.getViews({ type: 'popup' });
        const input = view?.document.querySelector<HTMLInputElement>(selector);
        if (!view || !input) return false;
        input.focus();
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      often,
      [field, value] as const,
    );
  }

  /** Closes it, as Escape does. */
  async close(): Promise<void> {
    await this.#neighbour.evaluate(() => {
      for (const view of chrome.extension.getViews({ type: 'popup' })) view.close();
    });
    await this.#neighbour.waitForFunction(
      () => chrome.extension.getViews({ type: 'popup' }).length === 0,
      often,
    );
  }
}

import { expect } from '@playwright/test';
import type { ChromeScope } from '../../../firefox/chrome-scope.ts';

/** Of the browser window's own scope, which no package has types for. Only what is used here. */
type Context = {
  currentURI: { spec: string };
  prefersColorSchemeOverride: string;
  mediumOverride: string;
};
type Browser = Element & { browsingContext: Context };
type View = { viewType: string; xulBrowser: Browser };
type Panel = Element & { state: string; hidePopup(): void };
type Extension = {
  backgroundState?: string;
  views: Set<View>;
  wakeupBackground(): Promise<void>;
  shortcuts: { onCommand(name: string): void };
  apiManager: {
    global: { browserActionFor(extension: Extension): { triggerAction(window: unknown): void } };
  };
};
type Navigables = {
  getIdForBrowsingContext(context: Context): string;
  getBrowsingContextById(id: string): Context | null;
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const ChromeUtils: {
  importESModule(url: string): { NavigableManager: Navigables };
  requestProcInfo(): Promise<{ children: { type: string; pid: number }[] }>;
};
declare const CustomizableUI: {
  readonly AREA_NAVBAR: string;
  addWidgetToArea(widget: string, area: string): void;
};
declare const Services: {
  io: { offline: boolean };
  env: { set(name: string, value: string): void };
  obs: { notifyObservers(subject: null, topic: string): void };
};

/** Reaches the browser's window and the extension in it, for what WebDriver has no words for. */
export class BrowserWindow {
  readonly #scope: ChromeScope;
  readonly #id: string;

  constructor(scope: ChromeScope, extensionId: string) {
    this.#scope = scope;
    this.#id = extensionId;
  }

  /** Whether the extension runs; at a start it is there a little later than the window. */
  hasExtension(): Promise<boolean> {
    return this.#scope.evaluate(
      (id) =>
        (WebExtensionPolicy.getByID(id) as { extension: Extension } | null)?.extension.backgroundState !==
        undefined,
      this.#id,
    );
  }

  /** Clicks the toolbar button over the tab in front. */
  clickButton(): Promise<void> {
    return this.#scope.evaluate((id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      extension.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
    }, this.#id);
  }

  /** Moves the icon from the menu of extensions to the toolbar, as "Pin to Toolbar" does. */
  pinIcon(): Promise<void> {
    return this.#scope.evaluate((id) => {
      const widget = `${id.replaceAll(/[^a-z0-9_-]/gi, '_')}-browser-action`;
      CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
    }, this.#id);
  }

  pressShortcut(command: string): Promise<void> {
    return this.#scope.evaluate(
      ([id, name]) => WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name),
      [this.#id, command] as const,
    );
  }

  /** The name by which WebDriver knows the popup that is open; `null` while none is. */
  openPopupId(): Promise<string | null> {
    return this.#scope.evaluate((id) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const open = Array.from(WebExtensionPolicy.getByID(id).extension.views).find(
        ({ viewType, xulBrowser }) =>
          viewType === 'popup' && (xulBrowser.closest('panel') as Panel | null)?.state === 'open',
      );
      return open ? NavigableManager.getIdForBrowsingContext(open.xulBrowser.browsingContext) : null;
    }, this.#id);
  }

  /** Closes a popup, as a click beside it does. */
  closePopup(popupId: string): Promise<void> {
    return this.#scope.evaluate((id) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const context = NavigableManager.getBrowsingContextById(id) as { embedderElement: Element } | null;
      (context?.embedderElement.closest('panel') as Panel | null)?.hidePopup();
    }, popupId);
  }

  /** Starts the event page if it was ended. @returns the name by which WebDriver knows it. */
  wakeEventPage(): Promise<string> {
    return this.#scope.evaluate(async (id) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.wakeupBackground();
      const page = Array.from(extension.views).find(({ viewType }) => viewType === 'background');
      if (page === undefined) throw new Error('The event page does not start.');
      return NavigableManager.getIdForBrowsingContext(page.xulBrowser.browsingContext);
    }, this.#id);
  }

  /** Kills the process in which all pages of extensions run, the event page among them. */
  async killExtensionProcess(): Promise<void> {
    const pid = await this.#scope.evaluate(async () => {
      // Playwright sets it; with it the browser ends as soon as a process of its pages does.
      Services.env.set('MOZ_CRASHREPORTER_SHUTDOWN', '');
      const { children } = await ChromeUtils.requestProcInfo();
      return children.find(({ type }) => type === 'extension')?.pid ?? null;
    }, null);
    if (pid === null) throw new Error('Firefox names no process of extensions.');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => this.#runs(pid), 'its process').toBe(false);
  }

  #runs(pid: number): Promise<boolean> {
    return this.#scope.evaluate(async (id) => {
      const { children } = await ChromeUtils.requestProcInfo();
      return children.some((child) => child.pid === id);
    }, pid);
  }

  setOffline(isOffline: boolean): Promise<void> {
    return this.#scope.evaluate((offline) => {
      Services.io.offline = offline;
      // Connections within this machine outlive it.
      if (offline) Services.obs.notifyObservers(null, 'net:prune-all-connections');
    }, isOffline);
  }

  /** Playwright has no words for this to Firefox. */
  setMedium(pageId: string, medium: string): Promise<void> {
    return this.#scope.evaluate(
      ([id, shownAs]) => {
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs',
        );
        const context = NavigableManager.getBrowsingContextById(id);
        if (context === null) throw new Error('There is no such page.');
        context.mediumOverride = shownAs;
      },
      [pageId, medium] as const,
    );
  }

  /** Lets pages think that the user wants this scheme; '' for none. */
  setColorScheme(pageIds: string[], scheme: string): Promise<void> {
    return this.#scope.evaluate(
      ([ids, wanted]) => {
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs',
        );
        for (const id of ids) {
          const context = NavigableManager.getBrowsingContextById(id);
          if (context) context.prefersColorSchemeOverride = wanted === '' ? 'none' : wanted;
        }
      },
      [pageIds, scheme] as const,
    );
  }
}

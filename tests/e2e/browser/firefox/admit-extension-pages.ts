import type { ChromeScope } from '../../../firefox/chrome-scope.ts';

/** Of the scopes that these run in; no package has types for them. Only what is used here. */
type FrameActor = {
  document: { nodePrincipal: { isAddonOrExpandedAddonPrincipal: boolean } };
  _registry: { createAllMessageHandlers(): void };
};
type BrowsingContext = {
  browserId: number;
  isContent: boolean;
  parent: BrowsingContext | null;
  embedderElement: Element | null;
  currentRemoteType: string;
};
type Navigables = {
  getIdForBrowser(browser: { browsingContext?: BrowsingContext } | null): string | null;
  getIdForBrowsingContext(context: BrowsingContext): string | null;
  getBrowserById(id: string): Element | null;
};
type Modules = {
  MessageHandlerFrameChild: { prototype: { handleEvent(this: FrameActor, event: Event): void } };
  NavigableManager: Navigables;
};
declare const ChromeUtils: { importESModule(url: string): Modules };
declare const BrowsingContext: {
  isInstance(context: unknown): boolean;
  getCurrentTopByBrowserId(id: number): BrowsingContext | null;
};
declare const Services: {
  ppmm: { loadProcessScript(url: string, isForLaterOnesToo: boolean): void };
  uuid: { generateUUID(): { toString(): string } };
};
declare const gBrowser: { selectedBrowser: { browsingContext: BrowsingContext } };

/** In every process with pages: WebDriver's modules are made for the extension's documents as for any other. */
function serveExtensionDocuments(): void {
  const { MessageHandlerFrameChild } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/messagehandler/transports/js-window-actors/MessageHandlerFrameChild.sys.mjs',
  );
  const { prototype } = MessageHandlerFrameChild;
  const { handleEvent } = prototype;
  prototype.handleEvent = function serve(event) {
    const isOurs = this.document.nodePrincipal.isAddonOrExpandedAddonPrincipal;
    if (isOurs && event.type === 'DOMWindowCreated') this._registry.createAllMessageHandlers();
    else handleEvent.call(this, event);
  };
}

/** In the browser's own process: what is told of tabs is told of the extension's pages, its popup and its event page too. */
function tellOfExtensionPages(processScript: string): void {
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(processScript)}`, true);

  // WebDriver leaves out what runs in the extension's process.
  const prototype = Object.getPrototypeOf(gBrowser.selectedBrowser.browsingContext) as BrowsingContext;
  const remoteType = Object.getOwnPropertyDescriptor(prototype, 'currentRemoteType');
  Object.defineProperty(prototype, 'currentRemoteType', {
    ...remoteType,
    get(this: BrowsingContext): unknown {
      const type: unknown = remoteType?.get?.call(this);
      const asks = 'webdriver-bidi/modules/root/browsingContext.sys.mjs';
      return type === 'extension' && (new Error('for its stack').stack ?? '').includes(asks) ? 'web' : type;
    },
  });

  // It knows pages by their tabs, which popup and event page have not. A popup's page moves from one element to another
  // before it is shown, and stays itself.
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const ids = new Map<number, string>();
  const ownId = (context: BrowsingContext): string | undefined => {
    const known = ids.get(context.browserId);
    const kind = context.embedderElement?.getAttribute('webextension-view-type') ?? '';
    if (known !== undefined || !['popup', 'background'].includes(kind)) return known;
    const made = `${kind}-${Services.uuid.generateUUID().toString().slice(1, -1)}`;
    ids.set(context.browserId, made);
    return made;
  };
  const stock = Object.getPrototypeOf(NavigableManager) as Navigables;
  NavigableManager.getIdForBrowser = function getIdForBrowser(browser) {
    const own = browser?.browsingContext && ownId(browser.browsingContext);
    return own ?? stock.getIdForBrowser.call(this, browser);
  };
  NavigableManager.getIdForBrowsingContext = function getIdForBrowsingContext(context) {
    const isTop = BrowsingContext.isInstance(context) && context.isContent && context.parent === null;
    return (isTop ? ownId(context) : undefined) ?? stock.getIdForBrowsingContext.call(this, context);
  };
  NavigableManager.getBrowserById = function getBrowserById(id) {
    const [browserId] = Array.from(ids).find(([, own]) => own === id) ?? [];
    if (browserId === undefined) return stock.getBrowserById.call(this, id);
    return BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement ?? null;
  };
}

/**
 * Firefox keeps extension pages from WebDriver (its bugs 1755014 and 1713440), in three places. With these open they are
 * pages like others: their loads, their errors and their ends are told, and popup and event page can be reached.
 */
export const admitExtensionPages = (scope: ChromeScope): Promise<void> =>
  scope.evaluate(tellOfExtensionPages, `(${serveExtensionDocuments})()`);

import type { BrowserContext, Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Companion, RightClick } from './companion.ts';
import { ExtensionLog } from './extension-log.ts';
import { loadAnew, pinIcon, untilReloaded } from './extensions-page.ts';
import { launchBrowser, type Browser, type LaunchOptions } from './launch-browser.ts';
import type { ServiceWorker } from './service-worker.ts';
import { stopWorker } from './stop-worker.ts';
import { attachToPopup, clickToolbarButton } from './toolbar-popup.ts';

/** The browser's API inside the worker; events can be fired there, which no type says. */
declare const chrome: WxtBrowser;
type Fired<Args extends unknown[]> = { dispatch(...args: Args): void };

type Started = { browser: Browser; log: ExtensionLog };

/** The extension in Chromium. */
export class ChromiumCompanion implements Companion {
  readonly browserName = 'chromium';
  readonly #options: LaunchOptions;
  #browser: Browser;
  #log: ExtensionLog;
  #popup: Page | undefined;
  /** The extension's console before the browser was restarted. */
  readonly #earlier: { errors: string[]; lines: string[] } = { errors: [], lines: [] };

  private constructor(options: LaunchOptions, { browser, log }: Started) {
    this.#options = options;
    this.#browser = browser;
    this.#log = log;
  }

  static async launch(options: LaunchOptions): Promise<ChromiumCompanion> {
    return new ChromiumCompanion(options, await start(options));
  }

  get context(): BrowserContext {
    return this.#browser.context;
  }

  get worker(): ServiceWorker {
    return this.#browser.worker;
  }

  get extensionId(): string {
    return this.#browser.extensionId;
  }

  get pageRoot(): string {
    return `chrome-extension://${this.extensionId}/`;
  }

  /** Uncaught errors of the extension's pages and its worker since the start. */
  get errors(): string[] {
    return [...this.#earlier.errors, ...this.#log.errors];
  }

  /** Everything that the extension wrote for developers since the start. */
  get logLines(): string[] {
    return [...this.#earlier.lines, ...this.#log.lines];
  }

  /**
   * Opens the real toolbar popup: over a tab by a click on the toolbar button, which lets the extension see the tab's
   * address; without one as the worker does it, which does not. One that is still open closes.
   */
  async openPopup(tab?: Page): Promise<Page> {
    await this.#popup?.close();
    if (tab === undefined) {
      await this.worker.evaluate(() => chrome.action.openPopup());
    } else {
      await tab.bringToFront();
      await clickToolbarButton(this.#browser.devtools, this.extensionId, tab.url());
    }
    return this.waitForPopup();
  }

  /** The popup that something else opens. */
  async waitForPopup(): Promise<Page> {
    this.#popup = await attachToPopup(this.#browser.devtools, this.#options.profile, this.extensionId);
    return this.#popup;
  }

  /** Opens the options page in a tab, at a section's address if one is given. */
  async openOptions(hash = ''): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.pageRoot}options.html${hash}`);
    return page;
  }

  /**
   * The options page that the browser opened in its first tab when it installed the extension, at a section's address. A
   * new one where that tab has gone or shows something else.
   */
  async installedOptions(hash: string): Promise<Page> {
    const url = `${this.pageRoot}options.html`;
    const [page] = this.context.pages();
    if (page?.url() !== url) return this.openOptions(hash);
    await page.bringToFront();
    await page.goto(`${url}${hash}`);
    return page;
  }

  /** Chooses the context menu's entry for a page or a link; the popup opens with it. */
  async rightClick(target: RightClick): Promise<Page> {
    await this.#popup?.close();
    await this.worker.evaluate(async (clicked) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const menuItemId = 'linkUrl' in clicked ? 'order-link' : 'order-page';
      const onClicked = chrome.contextMenus.onClicked as unknown as Fired<[object, object | undefined]>;
      onClicked.dispatch({ menuItemId, editable: false, ...clicked }, tab);
    }, target);
    return this.waitForPopup();
  }

  pinIcon(): Promise<void> {
    return pinIcon(this.context, this.extensionId);
  }

  loadAnew(): Promise<void> {
    return loadAnew(this.context, this.extensionId);
  }

  untilReloaded(): Promise<void> {
    return untilReloaded(this.context, this.extensionId);
  }

  showAs(page: Page, medium: 'print' | 'screen'): Promise<void> {
    return page.emulateMedia({ media: medium });
  }

  /** Adds a passkey device to a page. @returns what takes all passkeys from it. */
  async addPasskeyDevice(page: Page): Promise<() => Promise<void>> {
    const session = await this.context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return async () => {
      await session.send('WebAuthn.clearCredentials', { authenticatorId });
    };
  }

  /** Lets an alarm be due now. It has to be set: the browser fires no other. */
  async fireAlarm(name: string): Promise<void> {
    await this.worker.evaluate(async (alarmName) => {
      const alarm = await chrome.alarms.get(alarmName);
      if (!alarm) throw new Error(`No alarm "${alarmName}" is set.`);
      (chrome.alarms.onAlarm as unknown as Fired<[object]>).dispatch(alarm);
    }, name);
  }

  /** Presses the keys of a command, which no page gets to see. */
  async pressShortcut(command: string): Promise<void> {
    await this.worker.evaluate((name) => {
      (chrome.commands.onCommand as unknown as Fired<[string]>).dispatch(name);
    }, command);
  }

  /** The toolbar button: the badge's text, its ground as #rrggbb, and the title. */
  async badge(): Promise<{ text: string; color: string; title: string }> {
    return this.worker.evaluate(async () => {
      const [text, title, color] = await Promise.all([
        chrome.action.getBadgeText({}),
        chrome.action.getTitle({}),
        chrome.action.getBadgeBackgroundColor({}),
      ]);
      const hex = Array.from(color.slice(0, 3), (part) => part.toString(16).padStart(2, '0')).join('');
      return { text, title, color: `#${hex}` };
    });
  }

  /** Kills the worker at this very moment; it is dead when this resolves. */
  killWorker(): Promise<void> {
    return this.worker.kill();
  }

  async crashWorker(page: Page): Promise<Page> {
    await this.killWorker();
    return page;
  }

  stopWorker(page: Page): Promise<void> {
    return stopWorker(page);
  }

  /** Ends the browser, as a user does or (`isCrash`) as SIGKILL does, and starts it again on the same profile. */
  async restartBrowser({ isCrash = false } = {}): Promise<void> {
    await this.close({ isCrash });
    this.#earlier.errors.push(...this.#log.errors);
    this.#earlier.lines.push(...this.#log.lines);
    const { browser, log } = await start(this.#options);
    this.#browser = browser;
    this.#log = log;
  }

  /** The process of the browser that makes all connections. */
  async networkProcess(): Promise<number | undefined> {
    return this.#processId('network.mojom.NetworkService');
  }

  /** Ends that process; the browser starts another. */
  async killNetworkProcess(): Promise<void> {
    const id = await this.networkProcess();
    if (id === undefined) throw new Error('The browser did not name its network process.');
    process.kill(id, 'SIGKILL');
  }

  async close({ isCrash = false } = {}): Promise<void> {
    if (isCrash) await this.#crash();
    this.#browser.devtools.close();
    await this.context.close();
  }

  async #crash(): Promise<void> {
    const id = await this.#processId('browser');
    if (id === undefined) throw new Error('The browser did not name its process.');
    const closed = this.context.waitForEvent('close');
    process.kill(id, 'SIGKILL');
    await closed;
  }

  async #processId(wanted: string): Promise<number | undefined> {
    type Processes = { processInfo: { type: string; id: number }[] };
    const { processInfo } = await this.#browser.devtools.send<Processes>('SystemInfo.getProcessInfo');
    return processInfo.find(({ type }) => type === wanted)?.id;
  }
}

async function start(options: LaunchOptions): Promise<Started> {
  const browser = await launchBrowser(options);
  return { browser, log: await ExtensionLog.open(browser.devtools, browser.extensionId) };
}

import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { DevTools } from './devtools.ts';
import { ExtensionLog } from './extension-log.ts';
import { launchBrowser, type Browser, type LaunchOptions } from './launch-browser.ts';
import { killWorker, wakeWorker } from './service-worker.ts';
import { attachToPopup } from './toolbar-popup.ts';

/** The browser's API inside the worker; events can be fired there, which no type says. */
declare const chrome: WxtBrowser;
type Fired<Args extends unknown[]> = { dispatch(...args: Args): void };

/** What was right-clicked: the page itself, or a link on it. */
export type RightClick = { pageUrl: string } | { linkUrl: string };

/** The extension in a real browser, with what a user does to it from outside its pages. */
export class Companion {
  readonly #options: LaunchOptions;
  #browser: Browser;
  #devtools: DevTools;
  #log: ExtensionLog;
  /** What the extension said before the browser was restarted. */
  readonly #earlier: { errors: string[]; lines: string[] } = { errors: [], lines: [] };

  private constructor(
    options: LaunchOptions,
    started: { browser: Browser; devtools: DevTools; log: ExtensionLog },
  ) {
    this.#options = options;
    this.#browser = started.browser;
    this.#devtools = started.devtools;
    this.#log = started.log;
  }

  static async launch(options: LaunchOptions): Promise<Companion> {
    return new Companion(options, await startAll(options));
  }

  get context(): BrowserContext {
    return this.#browser.context;
  }

  /** Playwright's handle: the same object after the worker was killed, and a call waits until it runs again. */
  get worker(): Worker {
    return this.#browser.worker;
  }

  get extensionId(): string {
    return this.#browser.extensionId;
  }

  /** Uncaught errors of the extension's pages and its worker since the start. */
  get errors(): string[] {
    return [...this.#earlier.errors, ...this.#log.errors];
  }

  /** Everything that the extension wrote for developers since the start. */
  get logLines(): string[] {
    return [...this.#earlier.lines, ...this.#log.lines];
  }

  /** Opens the real toolbar popup, over a tab if one is given. */
  async openPopup(tab?: Page): Promise<Page> {
    await tab?.bringToFront();
    await this.wakeWorker();
    await this.worker.evaluate(() => chrome.action.openPopup());
    return this.waitForPopup();
  }

  /** The popup that something else opens. */
  waitForPopup(): Promise<Page> {
    return attachToPopup(this.#devtools, this.#options.profile, this.extensionId);
  }

  /** Opens the options page in a tab, at a section's address if one is given. */
  async openOptions(hash = ''): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/options.html${hash}`);
    return page;
  }

  /** Chooses the context menu's entry for a page or a link; the popup opens with it. */
  async rightClick(target: RightClick): Promise<Page> {
    await this.wakeWorker();
    await this.worker.evaluate(async (clicked) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const menuItemId = 'linkUrl' in clicked ? 'order-link' : 'order-page';
      const onClicked = chrome.contextMenus.onClicked as unknown as Fired<[object, object | undefined]>;
      onClicked.dispatch({ menuItemId, editable: false, ...clicked }, tab);
    }, target);
    return this.waitForPopup();
  }

  /** Lets an alarm be due now. It has to be set: the browser fires no other. */
  async fireAlarm(name: string): Promise<void> {
    await this.wakeWorker();
    await this.worker.evaluate(async (alarmName) => {
      const alarm = await chrome.alarms.get(alarmName);
      if (!alarm) throw new Error(`No alarm "${alarmName}" is set.`);
      (chrome.alarms.onAlarm as unknown as Fired<[object]>).dispatch(alarm);
    }, name);
  }

  /** The toolbar button: the badge's text, its ground as #rrggbb, and the title. */
  async badge(): Promise<{ text: string; color: string; title: string }> {
    await this.wakeWorker();
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
    return killWorker(this.#devtools, this.extensionId);
  }

  /** Starts the worker if it was stopped. */
  wakeWorker(): Promise<void> {
    return wakeWorker(this.#devtools, this.extensionId);
  }

  /** Ends the browser, as a user does or (`isCrash`) as SIGKILL does, and starts it again on the same profile. */
  async restartBrowser({ isCrash = false } = {}): Promise<void> {
    await this.close({ isCrash });
    this.#earlier.errors.push(...this.#log.errors);
    this.#earlier.lines.push(...this.#log.lines);
    const { browser, devtools, log } = await startAll(this.#options);
    this.#browser = browser;
    this.#devtools = devtools;
    this.#log = log;
  }

  async close({ isCrash = false } = {}): Promise<void> {
    if (isCrash) await this.#crash();
    this.#devtools.close();
    await this.context.close();
  }

  async #crash(): Promise<void> {
    type Processes = { processInfo: { type: string; id: number }[] };
    const { processInfo } = await this.#devtools.send<Processes>('SystemInfo.getProcessInfo');
    const browser = processInfo.find(({ type }) => type === 'browser');
    if (browser === undefined) throw new Error('The browser did not name its process.');
    const closed = this.context.waitForEvent('close');
    process.kill(browser.id, 'SIGKILL');
    await closed;
  }
}

async function startAll(
  options: LaunchOptions,
): Promise<{ browser: Browser; devtools: DevTools; log: ExtensionLog }> {
  const browser = await launchBrowser(options);
  const devtools = await DevTools.connect(options.profile);
  return { browser, devtools, log: await ExtensionLog.open(devtools, browser.extensionId) };
}

import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Badge, Companion, RightClick, Worker } from '../companion.ts';
import { EventPage } from './event-page.ts';
import { browserProcessOf, contextIdOf } from './playwright-internals.ts';
import { openToRightClick } from './right-click.ts';
import { firefoxPageRoot, startFirefox, type FirefoxOptions, type RunningFirefox } from './start-firefox.ts';

/** The browser's API inside the event page. */
declare const chrome: WxtBrowser;

/** The entry's words, by which it is chosen. */
const entryFor = (target: RightClick): string =>
  'linkUrl' in target ? 'Order for the linked channel' : 'Order for this channel';

/** The extension in Firefox. */
export class FirefoxCompanion implements Companion {
  readonly browserName = 'firefox';
  readonly pageRoot = firefoxPageRoot;
  readonly #options: FirefoxOptions;
  #firefox: RunningFirefox;
  #popup: Page | undefined;
  /** The browser's console before it was restarted. */
  readonly #earlier: { errors: string[]; lines: string[] } = { errors: [], lines: [] };

  private constructor(options: FirefoxOptions, firefox: RunningFirefox) {
    this.#options = options;
    this.#firefox = firefox;
  }

  static async launch(options: FirefoxOptions): Promise<FirefoxCompanion> {
    return new FirefoxCompanion(options, await startFirefox(options));
  }

  get context(): BrowserContext {
    return this.#firefox.context;
  }

  get worker(): Worker {
    return new EventPage(this.#firefox);
  }

  get extensionId(): string {
    return this.#firefox.extensionId;
  }

  get errors(): string[] {
    return [...this.#earlier.errors, ...this.#firefox.log.errors];
  }

  get logLines(): string[] {
    return [...this.#earlier.lines, ...this.#firefox.log.lines];
  }

  async openPopup(tab?: Page): Promise<Page> {
    await this.#closePopup();
    if (tab === undefined) await this.worker.evaluate(() => chrome.action.openPopup());
    else {
      await tab.bringToFront();
      await this.#firefox.window.clickButton();
    }
    return this.waitForPopup();
  }

  /** Its page is loaded in one element and shown in another: it is reached when it is shown. */
  async waitForPopup(): Promise<Page> {
    const find = async () => {
      const id = await this.#firefox.window.openPopupId();
      this.#popup = id === null ? undefined : this.context.pages().find((page) => contextIdOf(page) === id);
      return this.#popup?.url() ?? '';
    };
    await expect.poll(find, 'the popup').toContain(`${this.pageRoot}popup.html`);
    if (this.#popup === undefined) throw new Error('The popup was closed before it could be reached.');
    await this.#popup.waitForLoadState();
    return this.#popup;
  }

  async openOptions(hash = ''): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.pageRoot}options.html${hash}`);
    return page;
  }

  async installedOptions(hash: string): Promise<Page> {
    const url = `${this.pageRoot}options.html`;
    const page = this.context.pages().find((each) => each.url() === url);
    if (page === undefined) return this.openOptions(hash);
    await page.bringToFront();
    await page.goto(`${url}${hash}`);
    return page;
  }

  async rightClick(target: RightClick): Promise<Page> {
    await this.#closePopup();
    await openToRightClick(this.context, target);
    await expect
      .poll(() => this.#firefox.privileged.chooseMenuEntry(entryFor(target)), 'a menu is open')
      .toBe(true);
    return this.waitForPopup();
  }

  pinIcon(): Promise<void> {
    return this.#firefox.window.pinIcon();
  }

  loadAnew(): Promise<void> {
    return this.worker.reloadExtension();
  }

  /** Nothing to wait for: the next start installs the extension anew. */
  async untilReloaded(): Promise<void> {}

  showAs(page: Page, medium: 'print' | 'screen'): Promise<void> {
    return this.#firefox.window.setMedium(contextIdOf(page), medium);
  }

  /** One device of the whole browser. */
  async addPasskeyDevice(): Promise<() => Promise<void>> {
    const { privileged } = this.#firefox;
    const device = await privileged.addAuthenticator();
    return () => privileged.losePasskeys(device);
  }

  fireAlarm(name: string): Promise<void> {
    return this.#firefox.privileged.fireAlarm(name);
  }

  pressShortcut(command: string): Promise<void> {
    return this.#firefox.window.pressShortcut(command);
  }

  async badge(): Promise<Badge> {
    const { color, ...said } = await this.#firefox.privileged.badge();
    const parts = color.match(/\d+/g)?.slice(0, 3) ?? [];
    return { ...said, color: `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` };
  }

  async killWorker(): Promise<void> {
    expect(await this.#firefox.privileged.endEventPage(), 'the event page was ended').toBe(true);
  }

  /** Of the dead page Firefox leaves a tab that says so. */
  async crashWorker(): Promise<Page> {
    await this.#firefox.window.killExtensionProcess();
    return this.openOptions('#account');
  }

  /** The same, in good order: an event page that is ended at any moment is told of it, and closes. */
  stopWorker(): Promise<void> {
    return this.killWorker();
  }

  async restartBrowser({ isCrash = false } = {}): Promise<void> {
    await this.close({ isCrash });
    this.#earlier.errors.push(...this.#firefox.log.errors);
    this.#earlier.lines.push(...this.#firefox.log.lines);
    this.#firefox = await startFirefox(this.#options);
  }

  async networkProcess(): Promise<undefined> {
    return undefined;
  }

  async killNetworkProcess(): Promise<void> {
    throw new Error('Firefox keeps its connections in the browser’s own process.');
  }

  async close({ isCrash = false } = {}): Promise<void> {
    if (isCrash) {
      const closed = this.context.waitForEvent('close');
      process.kill(browserProcessOf(this.context), 'SIGKILL');
      await closed;
    }
    await this.context.close();
  }

  async #closePopup(): Promise<void> {
    if (this.#popup?.isClosed() === false) await this.#popup.close();
  }
}

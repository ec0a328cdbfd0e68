import type { BrowserContext, Page } from '@playwright/test';
import type { BrowserName } from './differences.ts';

/** The thing that was right-clicked: the page itself, or a link on it. */
export type RightClick = { pageUrl: string } | { linkUrl: string };

/** The toolbar button: the badge's text, its ground as #rrggbb, and the title. */
export type Badge = { text: string; color: string; title: string };

/** The worker of the extension; in Firefox its event page. */
export type Worker = {
  /** Runs a function in it, and starts it if it was stopped. Argument and result are JSON. */
  evaluate<Result>(task: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Arg>(task: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  /** Loads the extension anew from its folder, as an update does, and waits for the worker of the new one. */
  reloadExtension(): Promise<void>;
  /** Does what ends in another worker, as an update does, and waits for that one. */
  awaitNext(act: () => Promise<void>): Promise<void>;
};

/** The extension in a real browser, with what a user does to it from outside its pages. */
export type Companion = {
  readonly browserName: BrowserName;
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** The address of the extension's pages, with the slash at its end. */
  readonly pageRoot: string;
  /** Uncaught errors of the extension's pages and its worker since the start. */
  readonly errors: string[];
  /** Everything that the extension wrote for developers since the start. */
  readonly logLines: string[];
  /**
   * Opens the real toolbar popup: over a tab by a click on the toolbar button, which lets the extension see the tab's
   * address; without one as the worker does it, which does not. One that is still open closes.
   */
  openPopup(tab?: Page): Promise<Page>;
  /** The popup that something else opens. */
  waitForPopup(): Promise<Page>;
  /** Opens the options page in a tab, at a section's address if one is given. */
  openOptions(hash?: string): Promise<Page>;
  /** The options page that the browser opened when it installed the extension; a new one where that has gone. */
  installedOptions(hash: string): Promise<Page>;
  /** Chooses the context menu's entry for a page or a link; the popup opens with it. */
  rightClick(target: RightClick): Promise<Page>;
  /** Pins the icon to the toolbar, as the user does. */
  pinIcon(): Promise<void>;
  /** Shows a page as it is printed, or again as on the screen. */
  showAs(page: Page, medium: 'print' | 'screen'): Promise<void>;
  /** Adds a passkey device whose user always agrees. @returns what takes all passkeys from it. */
  addPasskeyDevice(page: Page): Promise<() => Promise<void>>;
  /** Lets an alarm be due now. It has to be set: the browser fires no other. */
  fireAlarm(name: string): Promise<void>;
  /** Presses the keys of a command, which no page gets to see. */
  pressShortcut(command: string): Promise<void>;
  badge(): Promise<Badge>;
  /** Ends the worker at this very moment; it is dead when this resolves. */
  killWorker(): Promise<void>;
  /**
   * Ends the worker hard, with its pages where they are in its process.
   * @returns a page of the extension that lives: this one, or another.
   */
  crashWorker(page: Page): Promise<Page>;
  /** Stops the worker in good order, as the browser does with one that has nothing to do. The page is one of its own. */
  stopWorker(page: Page): Promise<void>;
  /** Has the browser load the extension anew from its folder, whatever its worker does. */
  loadAnew(): Promise<void>;
  /**
   * After the extension has reloaded itself: waits until the browser is done with it. One that ends before that leaves
   * the extension switched off.
   */
  untilReloaded(): Promise<void>;
  /** Ends the browser, as a user does or (`isCrash`) as SIGKILL does, and starts it again on the same profile. */
  restartBrowser(how?: { isCrash?: boolean }): Promise<void>;
  /** The process of the browser that makes all connections, where it can be named. */
  networkProcess(): Promise<number | undefined>;
  /** Ends that process; the browser starts another. */
  killNetworkProcess(): Promise<void>;
  close(how?: { isCrash?: boolean }): Promise<void>;
};

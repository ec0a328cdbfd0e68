import type { ChromeScope } from './chrome-scope.ts';

/** Of the browser window's own scope, which no package has types for. Only what is used here. */
type Extension = {
  backgroundState: string;
  terminateBackground(how: { disableResetIdleForTest: boolean }): Promise<void>;
  apiManager: { getAPI(name: 'alarms', extension: Extension, scope: 'addon_parent'): AlarmsApi };
};
type AlarmsApi = { alarms: Map<string, { observe(): void }> };
type Widget = { forWindow(window: unknown): { node: Element } };
type MenuPopup = Element & { state: string; activateItem(item: Element): void };
type Modules = {
  ExtensionPermissions: {
    add(id: string, permissions: Permissions, extension: Extension): Promise<void>;
    remove(id: string, permissions: Permissions, extension: Extension): Promise<void>;
  };
};
type Permissions = { permissions: string[]; origins: string[]; data_collection: string[] };
type ScriptError = { errorMessage: string; sourceName: string; flags: number };
type ScriptErrorType = { new (): ScriptError; readonly warningFlag: number };
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const ChromeUtils: { importESModule(url: string): Modules };
declare const CustomizableUI: { getWidget(id: string): Widget };
type WebAuthn = {
  addVirtualAuthenticator(...what: [protocol: string, transport: string, ...can: boolean[]]): string;
  removeAllCredentials(id: string): void;
};
type WebAuthnType = { readonly name: 'nsIWebAuthnService' };
declare const Services: {
  console: { getMessageArray(): { message: string }[] };
  prefs: { setBoolPref(name: string, value: boolean): void };
};
declare const Cc: Record<string, { getService(type: WebAuthnType): WebAuthn }>;
declare const Ci: { nsIScriptError: ScriptErrorType; nsIWebAuthnService: WebAuthnType };
declare const gBrowser: { browsers: { currentURI: { spec: string } }[] };
declare const PopupNotifications: { panel: Element & { state: string } };

/** Reaches the browser itself: its toolbar, menus and prompts, and the life of the event page. */
export class Privileged {
  readonly #scope: ChromeScope;
  readonly #id: string;

  constructor(scope: ChromeScope, extensionId: string) {
    this.#scope = scope;
    this.#id = extensionId;
  }

  /** The addresses of all tabs; puppeteer does not learn of one that the extension opened. */
  tabs(): Promise<string[]> {
    return this.#scope.evaluate(
      () => Array.from(gBrowser.browsers, ({ currentURI }) => currentURI.spec),
      null,
    );
  }

  /** The toolbar button as it is drawn: the badge's text, its ground, and the title. */
  badge(): Promise<{ text: string; color: string; title: string }> {
    return this.#scope.evaluate((id) => {
      const widget = `${id.replaceAll(/[^a-z0-9_-]/gi, '_')}-browser-action`;
      const button = CustomizableUI.getWidget(widget)
        .forWindow(globalThis)
        .node.querySelector('.unified-extensions-item-action-button');
      const [, color = ''] = /background-color: ([^;]+)/.exec(button?.getAttribute('badgeStyle') ?? '') ?? [];
      const title = JSON.parse(button?.getAttribute('data-l10n-args') ?? '{}') as { extensionTitle?: string };
      return { text: button?.getAttribute('badge') ?? '', color, title: title.extensionTitle ?? '' };
    }, this.#id);
  }

  /**
   * Ends the event page at this moment, whatever it does, as the browser does when it has been idle.
   * @returns whether it was running and is not any more.
   */
  endEventPage(): Promise<boolean> {
    return this.#scope.evaluate(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      if (extension.backgroundState === 'stopped') return false;
      await extension.terminateBackground({ disableResetIdleForTest: true });
      return extension.backgroundState === 'stopped';
    }, this.#id);
  }

  /** Lets an alarm be due now. It has to be set. */
  fireAlarm(name: string): Promise<void> {
    return this.#scope.evaluate(
      ([id, alarmName]) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        const alarm = extension.apiManager.getAPI('alarms', extension, 'addon_parent').alarms.get(alarmName);
        if (alarm === undefined) throw new Error(`No alarm "${alarmName}" is set.`);
        alarm.observe();
      },
      [this.#id, name] as const,
    );
  }

  /** Chooses the extension's entry in the context menu that is open. */
  chooseMenuEntry(label: string): Promise<boolean> {
    return this.#scope.evaluate((words) => {
      const menu = document.querySelector('#contentAreaContextMenu') as MenuPopup | null;
      if (menu?.state !== 'open') return false;
      const entry = Array.from(menu.querySelectorAll('menuitem')).find(
        (item) => item.getAttribute('label') === words,
      );
      if (entry === undefined) throw new Error(`The context menu has no entry "${words}".`);
      menu.activateItem(entry);
      return true;
    }, label);
  }

  /** Takes a host away from the extension, as a user does in the browser's page of extensions. */
  withdrawHost(origin: string): Promise<void> {
    return this.#changeHost('remove', origin);
  }

  /** Gives it back there. */
  giveHost(origin: string): Promise<void> {
    return this.#changeHost('add', origin);
  }

  #changeHost(change: 'add' | 'remove', origin: string): Promise<void> {
    return this.#scope.evaluate(
      async ([id, how, host]) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        const changed = { permissions: [], origins: [host], data_collection: [] };
        await ExtensionPermissions[how](id, changed, extension);
      },
      [this.#id, change, origin] as const,
    );
  }

  /** Answers the browser's question for a permission by its own button; false while nothing is asked. */
  answerWhatIsAsked(answer: 'allow' | 'refuse'): Promise<boolean> {
    return this.#scope.evaluate(
      (name) => {
        const { panel } = PopupNotifications;
        const button = panel.querySelector(`.popup-notification-${name}-button`) as HTMLElement | null;
        if (panel.state !== 'open' || button === null) return false;
        button.click();
        return true;
      },
      answer === 'allow' ? 'primary' : 'secondary',
    );
  }

  /** A passkey device in the browser, whose user always agrees. @returns its id. */
  addAuthenticator(): Promise<string> {
    return this.#scope.evaluate(() => {
      Services.prefs.setBoolPref('security.webauth.webauthn_enable_softtoken', true);
      Services.prefs.setBoolPref('security.webauth.webauthn_enable_usbtoken', false);
      const devices = Cc['@mozilla.org/webauthn/service;1']?.getService(Ci.nsIWebAuthnService);
      return devices?.addVirtualAuthenticator('ctap2_1', 'internal', true, true, true, true) ?? '';
    }, null);
  }

  /** Takes all passkeys from such a device. */
  losePasskeys(authenticator: string): Promise<void> {
    return this.#scope.evaluate((id) => {
      Cc['@mozilla.org/webauthn/service;1']?.getService(Ci.nsIWebAuthnService).removeAllCredentials(id);
    }, authenticator);
  }

  /**
   * The browser's console: every line, and as errors those of the extension's pages (the event page too)
   * that nothing has caught. It keeps the last 250.
   */
  messages(pageRoot: string): Promise<{ errors: string[]; lines: string[] }> {
    return this.#scope.evaluate((root) => {
      const errors: string[] = [];
      const lines: string[] = [];
      for (const message of Services.console.getMessageArray()) {
        lines.push(message.message);
        if (!(message instanceof Ci.nsIScriptError)) continue;
        const { errorMessage, sourceName, flags } = message;
        const isWarning = (flags & Ci.nsIScriptError.warningFlag) !== 0;
        // Of a page that was closed before its answer came: nothing of it is left that could take or catch this.
        const isAfterLife = /^Promise (?:resolved|rejected) after context unloaded/.test(errorMessage);
        if (sourceName.startsWith(root) && !isWarning && !isAfterLife) {
          errors.push(`${errorMessage} (${sourceName})`);
        }
      }
      return { errors, lines };
    }, pageRoot);
  }
}

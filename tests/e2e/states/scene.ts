import type { Page } from '@playwright/test';
import type { Outcome, PlaceOrder } from '../../../utils/command.ts';
import type { Panel } from '../../panel/panel.ts';
import type { Companion } from '../browser/companion.ts';
import { anOrder, connect, send, storedServices } from '../support/by-command.ts';
import { prepareWorld, type World } from './world.ts';

const channelPage = 'https://www.twitch.tv/monstercat';
export const refresh = { type: 'refresh', ifOlderThanSeconds: 0 } as const;

/** A browser with the extension, on which states are reached one after the other. */
export class Scene {
  readonly companion: Companion;
  readonly panel: Panel;
  #tab: Page | undefined;
  #control: Page | undefined;
  #options: Page | undefined;
  #popup: Page | undefined;

  constructor(companion: Companion, panel: Panel, world: World) {
    this.companion = companion;
    this.panel = panel;
    prepareWorld(panel, world);
  }

  /** The popup that is open. */
  get popup(): Page {
    if (this.#popup === undefined) throw new Error('No popup was opened yet.');
    return this.#popup;
  }

  /** The options page that is open. */
  get options(): Page {
    if (this.#options === undefined) throw new Error('No options page was opened yet.');
    return this.#options;
  }

  /** A page that commands are sent from, of an account whose key is saved. */
  async control(): Promise<Page> {
    this.#control ??= await connect(this.companion);
    return this.#control;
  }

  /** Sends a command as a page does; what it leads to is seen. */
  async send(command: Parameters<typeof send>[1]): Promise<Outcome> {
    return send(await this.control(), command);
  }

  /** An order as a review of the stored list would send it. */
  async order(changes: Partial<PlaceOrder> = {}): Promise<PlaceOrder> {
    const wanted = changes.service ?? '2114';
    const service = (await storedServices(await this.control())).find(({ id }) => id === wanted);
    if (service === undefined) throw new Error(`Service ${wanted} is not in the list.`);
    const { name, category, type, rate, min, max } = service;
    const shown = { name, category, type, rate, min, max };
    return anOrder({ shown, confirmed: ['priceNeedsConfirming'], ...changes });
  }

  /** Places one, and it is as if the user had seen its id. @returns its uuid. */
  async place(changes: Partial<PlaceOrder> = {}): Promise<string> {
    const order = await this.order(changes);
    const outcome = await this.send(order);
    if (!outcome.ok) throw new Error(`The order was not placed: ${outcome.error}`);
    await this.send({ type: 'markSeen', uuid: order.uuid });
    return order.uuid;
  }

  /** The popup, over a tab that shows the page of a channel. */
  async openPopup(): Promise<Page> {
    this.#tab ??= await this.#openTab();
    this.#popup = await this.companion.openPopup(this.#tab);
    return this.#popup;
  }

  async #openTab(): Promise<Page> {
    const tab = await this.companion.context.newPage();
    await tab.goto(channelPage);
    return tab;
  }

  /** The popup, over a tab that shows no channel. */
  async openPopupElsewhere(): Promise<Page> {
    this.#popup = await this.companion.openPopup(await this.control());
    return this.#popup;
  }

  /** The popup after “Order for this channel”. */
  async rightClick(channel = 'monstercat'): Promise<Page> {
    this.#popup = await this.companion.rightClick({ pageUrl: `https://www.twitch.tv/${channel}` });
    return this.#popup;
  }

  /** The order form with the demo service chosen, and so much of it. */
  async fillForm(quantity: string, channel?: string): Promise<Page> {
    const popup = await this.rightClick(channel);
    await this.chooseService();
    await popup.getByLabel('Quantity').fill(quantity);
    return popup;
  }

  async chooseService(): Promise<void> {
    const service = this.popup.getByRole('combobox', { name: 'Service' });
    await service.click();
    await service.fill('2114');
    await this.popup.getByRole('option').filter({ hasText: '2114' }).click();
  }

  /** The options page at a section, in the same tab as before and read anew. */
  async openOptions(hash: string): Promise<Page> {
    if (this.#options === undefined) {
      this.#options = await this.companion.openOptions(hash);
    } else {
      await this.#options.goto('about:blank');
      await this.#options.goto(`${this.companion.pageRoot}options.html${hash}`);
    }
    await this.#options.bringToFront();
    return this.#options;
  }
}

import type { PlaceOrder } from '../../utils/command.ts';
import type { Panel } from '../panel/panel.ts';
import { faultOf, type Click } from './click-plan.ts';
import type { OpenBrowser } from './open-browser.ts';
import type { Answer, OrderPage } from './order-page.ts';

/** Where a kill caught the order. */
export const killPoints = [
  'before the journal',
  'between journal and add',
  'sending saved, add not at the panel',
  'add at the panel, answer not saved',
  'after the answer was saved',
] as const;
export type KillPoint = (typeof killPoints)[number];

/** Warnings that the user answers with a second press. */
const confirmable = ['orderUnsettled', 'orderedMinutesAgo', 'connectionUnguarded'] as const;
const isConfirmable = (error: string): error is (typeof confirmable)[number] =>
  (confirmable as readonly string[]).includes(error);

/**
 * After these nothing was sent, says the page, and the user presses once more: network or storage fail now and then.
 */
const passing: ReadonlySet<string> = new Set([
  'noConnection',
  'timedOut',
  'heldBack',
  'storageFailed',
  'internal',
  'readsRefused',
]);
const maxPresses = 12;

/** The result of a click. `answer` is the last one that the page got. */
export type Clicked = {
  answer: Answer;
  killed: KillPoint | null;
  /** Of each press that was another order to the extension. */
  uuids: string[];
  /** Whether the user was asked because nothing keeps the browser from sending the order twice. */
  isAsked: boolean;
};

/** The uuid of a click's next press, where the one before it was used up and nothing sent. */
const uuidOfPress = (uuid: string, n: number) =>
  uuid.replace(/-4[0-9a-f]{3}-/, `-4${n.toString(16).padStart(3, '0')}-`);

/** How long a click takes that nothing disturbs, newest last; a worker that has to start takes longer. */
class Durations {
  readonly #known = { warm: [60], cold: [160] };

  note(isCold: boolean, ms: number): void {
    const durations = this.#known[isCold ? 'cold' : 'warm'];
    durations.push(ms);
    if (durations.length > 15) durations.shift();
  }

  typical(isCold: boolean): number {
    const sorted = this.#known[isCold ? 'cold' : 'warm'].toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }
}

type Stage = Pick<OpenBrowser, 'page' | 'killer' | 'stir'> & {
  panel: Panel;
  /** Types the passphrase where the key is found locked. */
  unlock?: () => Promise<void>;
};

/** Makes clicks, with a panel that breaks replies and somebody who kills the worker. */
export class ClickRun {
  readonly #stage: Stage;
  readonly #random: () => number;
  readonly #durations = new Durations();
  #isCold = false;

  /** `random` chooses the moments at which the network is stirred. */
  constructor(stage: Stage, random: () => number) {
    this.#stage = stage;
    this.#random = random;
  }

  /** How long a click is likely to take now, in ms. */
  get typicalMs(): number {
    return this.#durations.typical(this.#isCold);
  }

  /** One click: with the presses that its warnings ask for, and one more where the user is impatient. */
  async click(click: Click, page = this.#stage.page): Promise<Clicked> {
    const { panel, stir } = this.#stage;
    const { service, link, quantity } = click;
    panel.misbehave({
      action: 'add',
      when: ({ fields }) => fields?.['link'] === link && fields['quantity'] === quantity,
      ...faultOf(click),
    });
    stir();
    const stirring = setTimeout(stir, this.#random() * this.typicalMs);
    const rate = panel.services.get(service)?.rate ?? '';
    const command = page.command({ uuid: click.uuid, service, link, quantity }, rate);
    const uuids = [command.uuid];
    let killed: KillPoint | null = null;
    let answer: Answer = { ok: false, error: 'workerStopped' };
    for (let presses = 1; presses <= maxPresses; presses += 1) {
      const pressed = await this.#press(page, command, killed === null ? click.killAt : null);
      killed ??= pressed.killed;
      ({ answer } = pressed);
      if (answer.ok) break;
      const { error } = answer;
      if (error === 'locked') {
        await this.#stage.unlock?.();
        continue;
      }
      if (isConfirmable(error) && !command.confirmed.includes(error)) command.confirmed.push(error);
      else if (!passing.has(error)) break;
      // These come after the order's record was made: its uuid is used up.
      if (error === 'connectionUnguarded' || passing.has(error)) {
        command.uuid = uuidOfPress(click.uuid, presses);
        uuids.push(command.uuid);
      }
    }
    if (!answer.ok && answer.error === 'workerStopped' && click.isPressedAgain) {
      await page.send(command);
      this.#isCold = false;
    }
    clearTimeout(stirring);
    return { answer, killed, uuids, isAsked: command.confirmed.includes('connectionUnguarded') };
  }

  async #press(page: OrderPage, command: PlaceOrder, killAt: number | null) {
    const isCold = this.#isCold;
    const delay = (killAt ?? 0) * this.#durations.typical(isCold);
    const kill = killAt === null ? null : this.#stage.killer.killAfter(delay);
    if (delay < 0) await new Promise((resolve) => setTimeout(resolve, -delay));
    const startedAt = performance.now();
    const point = kill?.landed.then((isLanded) => (isLanded ? this.#killPoint(command) : null));
    const answer = await page.send(command);
    if (kill === null) this.#durations.note(isCold, performance.now() - startedAt);
    // A press that only brought a warning is over: the kill is for the next one.
    if (!answer.ok && answer.error !== 'workerStopped') kill?.callOff();
    const killed = (await point) ?? null;
    this.#isCold = killed !== null && !(answer.ok && delay < 0);
    return { answer, killed };
  }

  async #killPoint({ uuid, link, quantity }: PlaceOrder): Promise<KillPoint> {
    const { page, panel } = this.#stage;
    const [record] = await page.records(uuid);
    if (record === undefined) return 'before the journal';
    if (record.state === 'intent' || record.state === 'notSent') return 'between journal and add';
    if (record.state !== 'sending') return 'after the answer was saved';
    const isThere = panel
      .adds()
      .some(({ fields }) => fields?.['link'] === link && fields['quantity'] === quantity);
    return isThere ? 'add at the panel, answer not saved' : 'sending saved, add not at the panel';
  }
}

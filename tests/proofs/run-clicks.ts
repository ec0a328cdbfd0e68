import type { PlaceOrder } from '../../utils/command.ts';
import type { Panel } from '../panel/panel.ts';
import { faultOf, type Click } from './click-plan.ts';
import type { Answer, OrderPage } from './order-page.ts';
import type { Killer } from './plan-kill.ts';

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
const confirmable = ['orderUnsettled', 'orderedMinutesAgo'] as const;
const isConfirmable = (error: string): error is (typeof confirmable)[number] =>
  (confirmable as readonly string[]).includes(error);

/** What came of a click. `answer` is what the page was told last. */
export type Clicked = { answer: Answer; killed: KillPoint | null };

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

/** Makes the clicks one after the other, with a panel that breaks replies and somebody who kills the worker. */
export class ClickRun {
  readonly #panel: Panel;
  readonly #page: OrderPage;
  readonly #killer: Killer;
  readonly #durations = new Durations();
  #isCold = false;

  constructor(panel: Panel, page: OrderPage, killer: Killer) {
    this.#panel = panel;
    this.#page = page;
    this.#killer = killer;
  }

  /** One click: with the presses that its warnings ask for, and one more where the user is impatient. */
  async click(click: Click): Promise<Clicked> {
    const { service, link, quantity } = click;
    this.#panel.behave();
    this.#panel.misbehave({
      action: 'add',
      when: ({ fields }) => fields?.['link'] === link && fields['quantity'] === quantity,
      ...faultOf(click),
    });
    const rate = this.#panel.services.get(service)?.rate ?? '';
    const command = this.#page.command({ uuid: click.uuid, service, link, quantity }, rate);
    let killed: KillPoint | null = null;
    for (;;) {
      const pressed = await this.#press(command, killed === null ? click.killAt : null);
      killed ??= pressed.killed;
      const { answer } = pressed;
      if (!answer.ok && isConfirmable(answer.error) && !command.confirmed.includes(answer.error)) {
        command.confirmed.push(answer.error);
      } else {
        if (!answer.ok && answer.error === 'workerStopped' && click.isPressedAgain) {
          await this.#page.send(command);
          this.#isCold = false;
        }
        return { answer, killed };
      }
    }
  }

  async #press(command: PlaceOrder, killAt: number | null) {
    const isCold = this.#isCold;
    const delay = (killAt ?? 0) * this.#durations.typical(isCold);
    const kill = killAt === null ? null : this.#killer.killAfter(delay);
    if (delay < 0) await new Promise((resolve) => setTimeout(resolve, -delay));
    const startedAt = performance.now();
    const point = kill?.landed.then((isLanded) => (isLanded ? this.#killPoint(command) : null));
    const answer = await this.#page.send(command);
    if (kill === null) this.#durations.note(isCold, performance.now() - startedAt);
    // A press that only brought a warning is over: the kill is for the next one.
    if (!answer.ok && answer.error !== 'workerStopped') kill?.callOff();
    const killed = (await point) ?? null;
    this.#isCold = killed !== null && !(answer.ok && delay < 0);
    return { answer, killed };
  }

  async #killPoint({ uuid, link, quantity }: PlaceOrder): Promise<KillPoint> {
    const [record] = await this.#page.records(uuid);
    if (record === undefined) return 'before the journal';
    if (record.state === 'intent' || record.state === 'notSent') return 'between journal and add';
    if (record.state !== 'sending') return 'after the answer was saved';
    const isThere = this.#panel
      .adds()
      .some(({ fields }) => fields?.['link'] === link && fields['quantity'] === quantity);
    return isThere ? 'add at the panel, answer not saved' : 'sending saved, add not at the panel';
  }
}

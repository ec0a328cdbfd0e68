import { setTimeout as wait } from 'node:timers/promises';
import { DevTools } from '../e2e/browser/devtools.ts';
import { planKill, type PlannedKill } from './plan-kill.ts';

/** How long the browser may take to say that the worker has died. */
const maxDeathMs = 500;

/** Kills the extension's worker at a chosen moment, whatever it does then. */
export class WorkerKiller {
  readonly #devtools: DevTools;
  #session: { targetId: string; sessionId: string } | undefined;

  private constructor(devtools: DevTools) {
    this.#devtools = devtools;
  }

  static async attach(profile: string): Promise<WorkerKiller> {
    const killer = new WorkerKiller(await DevTools.connect(profile));
    await killer.#worker();
    return killer;
  }

  /** Kills the worker now. Whether there was one is known once the browser has said that it died. */
  async kill(): Promise<boolean> {
    const worker = await this.#worker();
    if (worker === undefined) return false;
    const death = this.#devtools.waitForEvent('Inspector.targetCrashed', worker.sessionId).then(() => true);
    await this.#devtools.send('Target.closeTarget', { targetId: worker.targetId });
    return Promise.race([death, wait(maxDeathMs, false)]);
  }

  /** Kills the worker after a time, unless it is called off before. */
  killAfter(ms: number): PlannedKill {
    return planKill(ms, () => this.kill());
  }

  close(): void {
    this.#devtools.close();
  }

  /** The worker's target with a session that hears of its death; they are the same after a restart, or new. */
  async #worker(): Promise<{ targetId: string; sessionId: string } | undefined> {
    const worker = (await this.#devtools.targets()).find(({ type }) => type === 'service_worker');
    if (worker === undefined || worker.targetId === this.#session?.targetId) {
      return worker && this.#session;
    }
    const sessionId = await this.#devtools.attach(worker.targetId);
    await this.#devtools.send('Inspector.enable', {}, sessionId);
    this.#session = { targetId: worker.targetId, sessionId };
    return this.#session;
  }
}

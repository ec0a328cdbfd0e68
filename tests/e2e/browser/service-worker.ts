import type { WxtBrowser } from 'wxt/browser';
import type { DevTools, Target } from './devtools.ts';

declare const chrome: WxtBrowser;

type Evaluated<Result> = {
  result: { value: Result };
  exceptionDetails?: { text: string; exception?: { description?: string } };
};

/**
 * The extension's worker, over one connection only: a second one may hear of its death too late and wait for ever for
 * the answer of a worker that is gone.
 */
export class ServiceWorker {
  readonly #devtools: DevTools;
  readonly #origin: string;

  constructor(devtools: DevTools, extensionId: string) {
    this.#devtools = devtools;
    this.#origin = `chrome-extension://${extensionId}/`;
  }

  /** Runs a function in the worker, which is started if it was stopped. Argument and result are JSON. */
  async evaluate<Result>(task: () => Result | Promise<Result>): Promise<Result>;
  async evaluate<Result, Arg>(task: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  async evaluate<Result>(task: (arg?: unknown) => Result | Promise<Result>, arg?: unknown): Promise<Result> {
    const { targetId } = await this.wake();
    const sessionId = await this.#devtools.attach(targetId);
    const death = this.#hearOf('Inspector.targetCrashed', sessionId).then(() => {
      throw new Error('The worker died before it answered.');
    });
    const isLoaded = this.#hearOf('Inspector.workerScriptLoaded', sessionId);
    const isEnabled = this.#devtools.send('Inspector.enable', {}, sessionId);
    // Raced at once: a death that nobody listens to yet would be an uncaught rejection.
    await Promise.race([Promise.all([isEnabled, isLoaded]), death]);
    const options = {
      expression: `(${task})(${JSON.stringify(arg)})`,
      awaitPromise: true,
      returnByValue: true,
    };
    const answer = this.#devtools.send<Evaluated<Result>>('Runtime.evaluate', options, sessionId);
    const { result, exceptionDetails: thrown } = await Promise.race([answer, death]);
    await this.#devtools.send('Target.detachFromTarget', { sessionId });
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return result.value;
  }

  /** Kills the worker, whatever it does at this moment, and waits for its death. */
  async kill(): Promise<void> {
    const worker = await this.#find();
    if (worker === undefined) throw new Error('There is no worker to kill.');
    const sessionId = await this.#devtools.attach(worker.targetId);
    // The list of targets would not show the death of a worker that somebody starts again at once.
    const death = this.#hearOf('Inspector.targetCrashed', sessionId);
    await this.#devtools.send('Inspector.enable', {}, sessionId);
    await this.#devtools.send('Target.closeTarget', { targetId: worker.targetId });
    await death;
    await this.#devtools.send('Target.detachFromTarget', { sessionId });
  }

  /** Stops the worker, if it runs, as the browser does after a rest: nobody is attached to it. */
  async stop(): Promise<void> {
    const worker = await this.#find();
    if (worker === undefined) return;
    await this.#devtools.send('Target.closeTarget', { targetId: worker.targetId });
    await this.#devtools.waitForTargets('the end of the worker', (targets) =>
      targets.some(this.#isMine) ? undefined : true,
    );
  }

  /** Loads the extension anew from its folder, as an update does, and waits for the worker of the new one. */
  async reloadExtension(): Promise<void> {
    await this.awaitNext(() => this.evaluate(() => void setTimeout(() => chrome.runtime.reload())));
  }

  /** Does what ends in another worker, as an update does, and waits for that one. */
  async awaitNext(act: () => Promise<void>): Promise<void> {
    const before = await this.wake();
    await act();
    await this.#devtools.waitForTargets('the new worker', (targets) =>
      targets.find((target) => this.#isMine(target) && target.targetId !== before.targetId),
    );
  }

  /** Starts the worker if it was stopped, as an event would, from a file of the extension that runs no script. */
  async wake(): Promise<Target> {
    const running = await this.#find();
    if (running) return running;
    const page = { url: `${this.#origin}manifest.json`, background: true };
    const { targetId } = await this.#devtools.send<{ targetId: string }>('Target.createTarget', page);
    const session = await this.#devtools.attach(targetId);
    await this.#devtools.send('ServiceWorker.enable', {}, session);
    await this.#devtools.send('ServiceWorker.startWorker', { scopeURL: this.#origin }, session);
    const started = await this.#devtools.waitForTargets('the worker', (targets) =>
      targets.find(this.#isMine),
    );
    await this.#devtools.send('Target.closeTarget', { targetId });
    return started;
  }

  async #find(): Promise<Target | undefined> {
    return (await this.#devtools.targets()).find(this.#isMine);
  }

  readonly #isMine = ({ type, url }: Target): boolean =>
    type === 'service_worker' && url.startsWith(this.#origin);

  /** "Crashed" is the browser's word for any end of a worker; "loaded" it says again to everybody who asks. */
  #hearOf(event: `Inspector.${'targetCrashed' | 'workerScriptLoaded'}`, sessionId: string): Promise<unknown> {
    return this.#devtools.waitForEvent(event, sessionId);
  }
}

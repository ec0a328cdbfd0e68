import type { Worker } from '../companion.ts';
import type { RunningFirefox } from './start-firefox.ts';

type Answer = { result?: { value?: string }; exceptionDetails?: { text: string } };

/** The extension's event page, which is in Firefox what the worker is in Chromium. */
export class EventPage implements Worker {
  readonly #firefox: Pick<RunningFirefox, 'link' | 'window'>;

  constructor(firefox: Pick<RunningFirefox, 'link' | 'window'>) {
    this.#firefox = firefox;
  }

  /** Runs a function in it, and starts it if it was ended. Argument and result are JSON. */
  async evaluate<Result, Arg>(task: (arg: Arg) => Result | Promise<Result>, arg?: Arg): Promise<Result> {
    const { link, window } = this.#firefox;
    const context = await window.wakeEventPage();
    const { result, exceptionDetails } = (await link.send('script.callFunction', {
      functionDeclaration: `async (arg) => JSON.stringify(await (${task})(arg === undefined ? undefined : JSON.parse(arg)))`,
      arguments: arg === undefined ? [] : [{ type: 'string', value: JSON.stringify(arg) }],
      awaitPromise: true,
      target: { context },
    })) as Answer;
    if (result === undefined) throw new Error(exceptionDetails?.text);
    return (result.value === undefined ? undefined : JSON.parse(result.value)) as Result;
  }

  reloadExtension(): Promise<void> {
    throw new Error('Firefox loads an extension anew from a folder only for one session.');
  }

  awaitNext(): Promise<void> {
    return this.reloadExtension();
  }
}

type Evaluated = { result?: { value: string }; exceptionDetails?: { text: string } };
type Tree = { contexts: { context: string }[] };

/** Sends a command of WebDriver BiDi over a bare connection. @returns its result. */
export type SendBidi = (method: string, params: object) => Promise<unknown>;

/** Takes one text that the scope has to say, at any time. */
export type Channel = (said: string) => void;

/** The scope of the browser's own window, which may do everything that the browser can. */
export class ChromeScope {
  readonly #send: SendBidi;
  readonly #context: string;

  private constructor(send: SendBidi, context: string) {
    this.#send = send;
    this.#context = context;
  }

  /** Needs a browser that was started with `--remote-allow-system-access`. */
  static async open(send: SendBidi): Promise<ChromeScope> {
    const { contexts } = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
    const [window] = contexts;
    if (window === undefined) throw new Error('Firefox shows no window of its own.');
    return new ChromeScope(send, window.context);
  }

  /** Runs a function there. Argument and result are JSON. */
  async evaluate<Result, Arg>(task: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result> {
    const answer = await this.#call(
      `async (arg) => JSON.stringify((await (${task})(JSON.parse(arg))) ?? null)`,
      [{ type: 'string', value: JSON.stringify(arg) }],
    );
    return JSON.parse(answer.value) as Result;
  }

  /** Runs a function there that goes on to say things: each comes as a `script.message` of this channel. */
  async listen(channel: string, task: (say: Channel) => void): Promise<void> {
    await this.#call(`(say) => (${task})(say)`, [{ type: 'channel', value: { channel } }]);
  }

  async #call(functionDeclaration: string, args: object[]): Promise<{ value: string }> {
    const { result, exceptionDetails } = (await this.#send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: true,
      target: { context: this.#context },
    })) as Evaluated;
    if (result === undefined) throw new Error(exceptionDetails?.text);
    return result;
  }
}

import type { Browser } from 'puppeteer-core';

/** The bare WebDriver BiDi connection, which puppeteer's types do not show. */
type Connected = { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };
type Evaluated = { result?: { value: string }; exceptionDetails?: { text: string } };

/** The scope of the browser's own window, which may do everything that the browser can. */
export class ChromeScope {
  readonly #connection: Connected['connection'];
  readonly #context: string;

  private constructor(connection: Connected['connection'], context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Needs a browser that was started with `--remote-allow-system-access`. */
  static async open(browser: Browser): Promise<ChromeScope> {
    const { connection } = browser as unknown as Connected;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (result as { contexts: { context: string }[] }).contexts;
    if (window === undefined) throw new Error('Firefox shows no window of its own.');
    return new ChromeScope(connection, window.context);
  }

  /** Runs a function there. Argument and result are JSON. */
  async evaluate<Result, Arg>(task: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `async (arg) => JSON.stringify((await (${task})(JSON.parse(arg))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(arg) }],
      awaitPromise: true,
      target: { context: this.#context },
    });
    const { result: answer, exceptionDetails } = result as Evaluated;
    if (answer === undefined) throw new Error(exceptionDetails?.text);
    return JSON.parse(answer.value) as Result;
  }
}

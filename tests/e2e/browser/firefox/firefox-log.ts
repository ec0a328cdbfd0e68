import type { ChromeScope } from '../../../firefox/chrome-scope.ts';
import type { BidiLink } from './bidi-link.ts';

/** Of the browser's own scope, which no package has types for. Only what is used here. */
type ScriptError = { errorMessage: string; sourceName: string; flags: number };
type ConsoleMessage = { message: string };
type Said = { line: string; error: { message: string; source: string } | null };
declare const Services: {
  console: {
    getMessageArray(): ConsoleMessage[];
    registerListener(listener: { observe(message: ConsoleMessage): void }): void;
  };
};
declare const Ci: { nsIScriptError: { new (): ScriptError; readonly warningFlag: number } };

const channel = 'the console';

/** Says each line of the browser's console at the moment when it is written. */
function tellOfLines(say: (said: string) => void): void {
  const listener = {
    observe(message: ConsoleMessage) {
      const said: Said = { line: message.message, error: null };
      if (message instanceof Ci.nsIScriptError) {
        const { errorMessage, sourceName, flags } = message as unknown as ScriptError;
        const isWarning = (flags & Ci.nsIScriptError.warningFlag) !== 0;
        if (!isWarning) said.error = { message: errorMessage, source: sourceName };
      }
      say(JSON.stringify(said));
    },
  };
  // What was written since the browser started, where the extension was there already.
  for (const message of Services.console.getMessageArray()) listener.observe(message);
  Services.console.registerListener(listener);
}

/** Of a page that was closed before its answer came: nothing of it is left that could take or catch this. */
const afterLife = /^Promise (?:resolved|rejected) after context unloaded/;

/** The browser's console from the start on, as it is written: it keeps only its last 250 lines itself. */
export class FirefoxLog {
  /** What nothing has caught in the extension's pages, its event page among them. */
  readonly errors: string[] = [];
  /** Every line, for checks that something is in none. */
  readonly lines: string[] = [];
  readonly #pageRoot: string;

  private constructor(pageRoot: string) {
    this.#pageRoot = pageRoot;
  }

  static async open(link: BidiLink, scope: ChromeScope, pageRoot: string): Promise<FirefoxLog> {
    const log = new FirefoxLog(pageRoot);
    link.listen(({ method, params }) => {
      if (method !== 'script.message' || params?.['channel'] !== channel) return;
      log.#add(JSON.parse((params['data'] as { value: string }).value) as Said);
    });
    await scope.listen(channel, tellOfLines);
    return log;
  }

  #add({ line, error }: Said): void {
    this.lines.push(line);
    if (error === null || !error.source.startsWith(this.#pageRoot) || afterLife.test(error.message)) return;
    this.errors.push(`${error.message} (${error.source})`);
  }
}

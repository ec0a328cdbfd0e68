import type { DevTools, DevToolsEvent, Target } from './devtools.ts';

type ExceptionDetails = { text: string; exception?: { description?: string; value?: unknown } };
type LogEntry = { source: string; level: string; text: string; url?: string };
type ConsoleCall = { type: string; args: { value?: unknown; description?: string }[] };

/**
 * With this the browser refuses every call of a worker that is being stopped: nothing in it can act on that any more.
 */
const deathCry = 'Error: No SW';

/** The polyfill's word where the browser gave the worker no `chrome`: `expectVersion` has it loaded once more. */
const barrenCry = 'This script should only be loaded in a browser extension.';

/** The console of the extension's pages and its worker, from their very start. */
export class ExtensionLog {
  /** Uncaught exceptions, unhandled rejections and what the browser itself reported as an error. */
  readonly errors: string[] = [];
  /** Every line, for checks that something is in none. */
  readonly lines: string[] = [];
  readonly #origin: string;
  readonly #devtools: DevTools;
  readonly #targetOf = new Map<string, string>();
  readonly #urls = new Map<string, string>();

  private constructor(devtools: DevTools, extensionId: string) {
    this.#devtools = devtools;
    this.#origin = `chrome-extension://${extensionId}/`;
  }

  /** Listens to all that there is and all that is opened later. Earlier lines are told as well. */
  static async open(devtools: DevTools, extensionId: string): Promise<ExtensionLog> {
    const log = new ExtensionLog(devtools, extensionId);
    devtools.listen((event) => log.#hear(event));
    await devtools.send('Target.setDiscoverTargets', { discover: true });
    return log;
  }

  #hear({ method, params, sessionId = '' }: DevToolsEvent): void {
    if (method === 'Target.targetCreated') void this.#follow(params['targetInfo'] as Target);
    if (method === 'Target.targetInfoChanged') this.#note(params['targetInfo'] as Target);
    if (!this.#urls.get(this.#targetOf.get(sessionId) ?? '')?.startsWith(this.#origin)) return;
    if (method === 'Runtime.exceptionThrown') {
      this.#addError(describe(params['exceptionDetails'] as ExceptionDetails));
    } else if (method === 'Log.entryAdded') {
      this.#addEntry(params['entry'] as LogEntry);
    } else if (method === 'Runtime.consoleAPICalled') {
      this.#addCall(params as ConsoleCall);
    }
  }

  async #follow(target: Target): Promise<void> {
    if (!['page', 'service_worker'].includes(target.type)) return;
    this.#note(target);
    try {
      const session = await this.#devtools.attach(target.targetId);
      this.#targetOf.set(session, target.targetId);
      await this.#devtools.send('Runtime.enable', {}, session);
      await this.#devtools.send('Log.enable', {}, session);
    } catch (error) {
      // A page may be closed again before it was reached; that says nothing about the extension.
      if (!/No target with given id|Session with given id not found|closed/.test(String(error))) throw error;
    }
  }

  #note({ targetId, url }: Target): void {
    this.#urls.set(targetId, url);
  }

  #addError(text: string): void {
    this.lines.push(text);
    if (!text.endsWith(deathCry) && !text.includes(barrenCry)) this.errors.push(text);
  }

  #addEntry({ source, level, text, url = '' }: LogEntry): void {
    this.lines.push(`${text} ${url}`);
    // A request that fails is for the extension to handle, and for the stories to cause.
    if (level === 'error' && source !== 'network') this.errors.push(text);
  }

  #addCall({ type, args }: ConsoleCall): void {
    const line = args.map(({ value, description }) => String(value ?? description)).join(' ');
    this.lines.push(line);
    if (type === 'error' && /Uncaught|Unhandled|Unchecked/.test(line)) this.errors.push(line);
  }
}

const describe = ({ text, exception }: ExceptionDetails): string =>
  [text, exception?.description ?? exception?.value].filter(Boolean).map(String).join(' ');

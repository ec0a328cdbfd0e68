import { parseArgs } from 'node:util';
import { demoKey, demoPace } from './demo.ts';
import { type Panel, startPanel } from './panel.ts';
import type { PanelOptions } from './settings.ts';

const usualPort = 8443;

const usage = `Starts the demo panel: a local stand-in for botzverse.com with a made-up account.

node tests/panel/start.ts [--port N] [--protocols h1|h2|both] [--services N]

--port       where to listen; without it ${usualPort}, or any free port when that is taken
--protocols  HTTP versions to offer; without it both
--services   how many services to sell; without it 300`;

/** The command line's options, or a sentence about its fault. */
function readArguments(): PanelOptions | 'help' | Error {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        protocols: { type: 'string' },
        services: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return 'help';
    return {
      ...(values.port !== undefined && { port: wholeNumber('--port', values.port, 65_535) }),
      ...(values.services !== undefined && {
        services: wholeNumber('--services', values.services, 1_000_000),
      }),
      ...(values.protocols !== undefined && { protocols: protocolsOf(values.protocols) }),
    };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const isFit = /^\d+$/.test(text) && Number(text) <= most;
  if (!isFit) throw new Error(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
  return Number(text);
}

function protocolsOf(text: string): 'h1' | 'h2' | 'both' {
  if (text === 'h1' || text === 'h2' || text === 'both') return text;
  throw new Error(`--protocols must be h1, h2 or both, not "${text}".`);
}

/** Takes the port that was asked for, or the usual one if it is free, or any. */
async function startDemo(options: PanelOptions): Promise<Panel> {
  const demo = { pace: { ...demoPace }, ...options };
  try {
    return await startPanel({ port: usualPort, ...demo });
  } catch (error) {
    if (!isPortTaken(error) || options.port !== undefined) throw error;
    return startPanel({ ...demo, port: 0 });
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function describePanel(panel: Panel): string {
  return `The demo panel is running. It is a simulator: no order leaves this computer.

Address    ${panel.origin}
Demo key   ${demoKey}
SPKI hash  ${panel.spki}

To use it as botzverse.com, start Chromium with a fresh profile (--user-data-dir) and:
${panel.chromiumArgs.map((flag) => `  '${flag}'`).join('\n')}

Then open https://botzverse.com/ or https://www.twitch.tv/monstercat
Orders start after ${demoPace.startAfterMs / 1000} seconds and end after ${demoPace.finishAfterMs / 1000}. Ctrl-C stops the panel.`;
}

async function main(): Promise<void> {
  const options = readArguments();
  if (options === 'help') return console.log(usage);
  if (options instanceof Error) {
    console.error(`${options.message}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    const panel = await startDemo(options);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void panel.close());
    console.log(describePanel(panel));
  } catch (error) {
    const reason = isPortTaken(error) ? `Port ${options.port} is taken by another program.` : error;
    console.error('The demo panel could not start.', reason);
    process.exitCode = 1;
  }
}

await main();

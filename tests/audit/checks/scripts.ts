import { countOf, never, type Check } from '../check.ts';
import { textsOf, worker } from '../package-files.ts';

/**
 * WXT's storage, which is in the options page's script, names the event in its `watch`: once to listen, twice to stop.
 * The structure test shows that nothing of ours calls it.
 */
const namesOfOnChanged = (path: string): number => (path.startsWith('chunks/options-') ? 3 : 0);

/** What every request is made with; `credentials` is one of the two pools. */
const fetchOptions =
  /redirect:[`'"]manual[`'"],credentials:[\w$]+\[[\w$]+\],cache:[`'"]no-store[`'"],referrerPolicy:[`'"]no-referrer[`'"]/;

/** The transport's, and the one that must fail so that an idle connection is closed. */
const maxFetches = 2;

const oneWrapper: Check = {
  name: 'One way to the network',
  run: (built) => {
    const scripts = textsOf(built, '.js');
    const calls = scripts.map(({ path, text }) => ({ path, count: countOf(text, /(?<![\w$.])fetch\(/) }));
    const options = scripts.reduce((sum, { text }) => sum + countOf(text, fetchOptions), 0);
    return {
      found: 'redirect manual, no cookies to elsewhere, no-store, no-referrer',
      offenders: [
        ...calls
          .filter(({ path, count }) => count > (path === worker ? maxFetches : 0))
          .map(({ path, count }) => `${path}: ${count} calls of fetch`),
        ...(options === 1 ? [] : [`its options stand ${options} times in the package, not once`]),
      ],
    };
  },
};

const oneEncrypt: Check = {
  name: 'Encryption in one place',
  run: (built) => {
    const counts = textsOf(built, '.js').map(({ path, text }) => ({
      path,
      count: countOf(text, /\.encrypt\(/),
    }));
    const all = counts.reduce((sum, { count }) => sum + count, 0);
    const offenders = counts
      .filter(({ path, count }) => count > (path === worker ? 1 : 0))
      .map(({ path, count }) => `${path}: ${count} calls of encrypt`);
    return { found: `${all} calls`, offenders };
  },
};

const noPageListens: Check = {
  name: 'No page listens to storage',
  run: (built) => ({
    found: 'none',
    offenders: textsOf(built, '.js')
      .filter(({ path, text }) => path !== worker && countOf(text, /onChanged/) > namesOfOnChanged(path))
      .map(({ path }) => `${path}: onChanged`),
  }),
};

/** `import(…)` of anything but a file beside it. */
const importFromAfar = /(?<![\w$.])import\((?!\s*[`'"]\.{1,2}\/)[^)]{0,60}/;

export const scriptChecks: Check[] = [
  never('Messages from outside, by listeners', [/onMessageExternal\s*[.?[(]/, /onConnectExternal/]),
  never('Code from text', [
    /(?<![\w$.])eval\s*\(/,
    /\bnew\s+Function\b/,
    /(?<![\w$.])Function\s*\(/,
    /\bset(?:Timeout|Interval)\(\s*[`'"]/,
    /\bexecuteScript\s*\(/,
  ]),
  never('Code from elsewhere', [
    /\bimportScripts\b/,
    importFromAfar,
    /(?:^|[;}\n])import\s*(?:[\w${}*,\s]+from\s*)?["'](?!\.{0,2}\/)[^"']+/,
    /createElement\([`'"]script/,
    /\bWebAssembly\b/,
  ]),
  never('Source maps', [/sourceMappingURL/]),
  never('Synchronized storage', [/storage\.sync\b/, /[`'"]sync:/]),
  never('Other ways to the network', [
    /\bXMLHttpRequest\b/,
    /\bWebSocket\b/,
    /\bEventSource\b/,
    /\bsendBeacon\b/,
    /\bWebTransport\b/,
    /\bRTCPeerConnection\b/,
  ]),
  noPageListens,
  oneWrapper,
  oneEncrypt,
];

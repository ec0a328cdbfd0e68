import { createHash } from 'node:crypto';
import { expect, it, test } from 'vitest';
import { checkLicences } from '@/tests/audit/licences';
import type { Manifest, Package, PackageFile } from '@/tests/audit/package-files';
import { lineOf, runAudit } from '@/tests/audit/run-audit';

const fileOf = (path: string, text: string): PackageFile => ({ path, bytes: text.length, text });

const manifest: Manifest = {
  manifest_version: 3,
  permissions: [
    'storage',
    'unlimitedStorage',
    'alarms',
    'contextMenus',
    'activeTab',
    'declarativeNetRequestWithHostAccess',
  ],
  optional_permissions: ['notifications', 'idle'],
  host_permissions: ['https://botzverse.com/api/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
      "connect-src https://botzverse.com/api/; base-uri 'none'; form-action 'none'; frame-src 'self'; frame-ancestors 'self'",
  },
};

const options = 'redirect:`manual`,credentials:p[t],cache:`no-store`,referrerPolicy:`no-referrer`';
const worker = `let o={${options}};fetch(a,o);fetch(a,o);crypto.subtle.encrypt(x);import("./y.js")`;
const page = 'import{a}from"./first.js";let u=`https://www.twitch.tv/${n}`;t().onChanged.addListener(i)';
const html = '<script type="module" crossorigin src="/chunks/options-AbCdEfGh.js"></script>';
const popup =
  '<script type="module" crossorigin src="/chunks/first-AbCdEfGh.js"></script>' +
  '<link rel="stylesheet" crossorigin href="/assets/popup-AbCdEfGh.css">';
const first = 'q(()=>import(`./later-AbCdEfGh.js`))';

/** So many KiB of scripts and styles that cannot be packed much. */
const dense = (kib: number): string =>
  Array.from({ length: kib * 32 }, (_none, n) => createHash('sha256').update(`${n}`).digest('base64')).join(
    '/',
  );

const sound = (changes: Partial<Package> = {}): Package => ({
  browser: 'chrome',
  manifest,
  files: [
    fileOf('background.js', worker),
    fileOf('chunks/options-AbCdEfGh.js', page),
    fileOf('options.html', html),
    fileOf('popup.html', popup),
    fileOf('chunks/first-AbCdEfGh.js', first),
    fileOf('assets/popup-AbCdEfGh.css', 'a{color:red}'),
  ],
  ...changes,
});

const withManifest = (changes: Manifest): Package => sound({ manifest: { ...manifest, ...changes } });
const toldOf = (required: string[]) => ({
  browser_specific_settings: { gecko: { data_collection_permissions: { required } } },
});
const firefox: Manifest = {
  incognito: 'not_allowed',
  ...toldOf(['authenticationInfo', 'financialAndPaymentInfo', 'browsingActivity']),
};
const inFirefox = (changes: Manifest): Package =>
  sound({ browser: 'firefox', manifest: { ...manifest, ...firefox, ...changes } });
const withFile = (path: string, text: string): Package =>
  sound({ files: [...sound().files.filter((file) => file.path !== path), fileOf(path, text)] });
const inWorker = (code: string) => withFile('background.js', `${worker};${code}`);
const inFirst = (code: string) => withFile('chunks/first-AbCdEfGh.js', first + code);
const inPage = (code: string) => withFile('chunks/later-AbCdEfGh.js', code);

const toolbar = 'What a press on the toolbar loads, packed';

const shipped = [{ name: 'preact', licence: 'MIT' }];
const failuresOf = (built: Package) =>
  runAudit(built, shipped)
    .filter(({ offenders }) => offenders.length > 0)
    .map(({ name }) => name);

it('finds nothing in a sound package, and says of each promise what it found', () => {
  expect(failuresOf(sound())).toEqual([]);
  expect(failuresOf(inFirefox({}))).toEqual([]);
  const lines = runAudit(sound(), shipped).map(lineOf);
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(new Set(lines.map((line) => line.split(':')[0])).size).toBe(lines.length);
});

test.each<[string, string, Package]>([
  ['one more permission', 'Permissions', withManifest({ permissions: ['storage', 'tabs'] })],
  ['Firefox’s private windows', 'Private windows of Firefox', inFirefox({ incognito: 'spanning' })],
  [
    'private windows where Chrome has them',
    'Private windows of Firefox',
    withManifest({ incognito: 'split' }),
  ],
  ['data that Firefox is not told of', 'Data that is sent', inFirefox(toldOf(['none']))],
  ['one permission less', 'Permissions', withManifest({ permissions: ['storage'] })],
  ['an optional permission', 'Optional permissions', withManifest({ optional_permissions: ['history'] })],
  ['all hosts', 'Hosts', withManifest({ host_permissions: ['<all_urls>'] })],
  ['a host beside', 'Hosts', withManifest({ host_permissions: ['https://botzverse.com/*'] })],
  [
    'a weaker policy',
    'Content security policy',
    withManifest({ content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" } }),
  ],
  ['no policy', 'Content security policy', withManifest({ content_security_policy: undefined })],
  ['a content script', 'Content scripts', withManifest({ content_scripts: [{ js: ['x.js'] }] })],
  [
    'a resource for pages',
    'Web-accessible resources',
    withManifest({ web_accessible_resources: [{ resources: ['popup.html'] }] }),
  ],
  [
    'pages that may write',
    'Messages from outside, by the manifest',
    withManifest({ externally_connectable: { matches: ['https://botzverse.com/*'] } }),
  ],
  ['something new', 'Nothing else in the manifest', withManifest({ devtools_page: 'x.html' })],
  [
    'a listener',
    'Messages from outside, by listeners',
    inWorker('chrome.runtime.onMessageExternal.addListener(f)'),
  ],
  ['a port', 'Messages from outside, by listeners', inWorker('r.onConnectExternal.addListener(f)')],
  ['eval', 'Code from text', inPage('eval(x)')],
  ['new Function', 'Code from text', inPage('new Function("a", b)')],
  ['Function', 'Code from text', inPage('let f=Function(x)')],
  ['a timer of text', 'Code from text', inWorker('setTimeout("go()", 1)')],
  ['a script in a tab', 'Code from text', inWorker('chrome.scripting.executeScript({})')],
  ['importScripts', 'Code from elsewhere', inWorker('importScripts("https://botzverse.com/x.js")')],
  ['an import of a name', 'Code from elsewhere', inPage('import(address)')],
  ['an import from afar', 'Code from elsewhere', inPage('import a from "https://botzverse.com/x.js"')],
  ['a script element', 'Code from elsewhere', inPage('document.createElement("script")')],
  ['binary code', 'Code from elsewhere', inWorker('WebAssembly.instantiate(b)')],
  ['a source map', 'Source maps', inPage('//# sourceMappingURL=later.js.map')],
  ['storage.sync', 'Synchronized storage', inWorker('chrome.storage.sync.set({})')],
  ['an item that is synchronized', 'Synchronized storage', inWorker('defineItem("sync:settings")')],
  ['a socket', 'Other ways to the network', inPage('new WebSocket(u)')],
  ['a beacon', 'Other ways to the network', inPage('navigator.sendBeacon(u,d)')],
  ['a page that listens', 'No page listens to storage', inPage('chrome.storage.onChanged.addListener(f)')],
  ['a page that fetches', 'One way to the network', inPage('fetch(u)')],
  ['a third call', 'One way to the network', inWorker('fetch(b)')],
  [
    'followed redirects',
    'One way to the network',
    withFile('background.js', worker.replace('`manual`', '`follow`')),
  ],
  ['a second encrypt', 'Encryption in one place', inWorker('s.encrypt(a)')],
  ['a page that encrypts', 'Encryption in one place', inPage('s.encrypt(a)')],
  ['an address', 'Addresses', inPage('let a="https://evil.example/collect"')],
  ['an address without TLS', 'Addresses', inPage('let a="http://botzverse.com/api"')],
  ['a socket’s address', 'Addresses', withFile('_locales/en/messages.json', '"wss://evil.example/"')],
  ['a look-alike', 'Addresses', inPage('let a="https://botzverse.com.evil.example/"')],
  [
    'a script within a page',
    'Pages and styles load from the package',
    withFile('popup.html', '<script>go()</script>'),
  ],
  [
    'a script of elsewhere',
    'Pages and styles load from the package',
    withFile('popup.html', '<script src="https://botzverse.com/x.js"></script>'),
  ],
  [
    'a style of elsewhere',
    'Pages and styles load from the package',
    withFile('assets/popup-AbCdEfGh.css', '@import "//evil.example/x.css"'),
  ],
  [
    'a picture of elsewhere',
    'Pages and styles load from the package',
    withFile('assets/popup-AbCdEfGh.css', 'a{background:url(https://botzverse.com/x.png)}'),
  ],
  ['a map', 'Kinds of files', withFile('chunks/later.js.map', '{}')],
  ['a library too many', 'Sizes', inPage('x'.repeat(200_000))],
  [
    'many small files',
    'Sizes',
    sound({ files: Array.from({ length: 60 }, (_none, n) => fileOf(`${n}.json`, 'x'.repeat(20_000))) }),
  ],
  ['a first view that is too large', toolbar, inFirst(`"${dense(26)}"`)],
  ['a popup that is too large', toolbar, inPage(`"${dense(56)}"`)],
  ['a worker that is too large', toolbar, inWorker(`"${dense(85)}"`)],
  ['a page without the popup', toolbar, withFile('popup.html', '')],
  [
    'a fourth file before the first paint',
    toolbar,
    withFile('chunks/first-AbCdEfGh.js', 'import{a}from"./options-AbCdEfGh.js"'),
  ],
  [
    'a style that comes with a later script',
    'Styles that a page or a script asks for',
    withFile('assets/later-AbCdEfGh.css', 'a{color:red}'),
  ],
])('%s is found by: %s', (_what, name, built) => {
  expect(failuresOf(built)).toContain(name);
});

it('finds a licence that is not allowed, one that is not named, and a build without a list', () => {
  expect(checkLicences(shipped).offenders).toEqual([]);
  const bad = [
    { name: 'a', licence: 'GPL-3.0' },
    { name: 'b', licence: 'none named' },
  ];
  expect(checkLicences(bad).offenders).toHaveLength(2);
  expect(checkLicences([]).offenders).toHaveLength(1);
});

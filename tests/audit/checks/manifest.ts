import type { Check } from '../check.ts';
import type { Manifest, Package } from '../package-files.ts';

const permissions = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'contextMenus',
  'activeTab',
  'declarativeNetRequestWithHostAccess',
];

/** Asked for by a switch, never at the installation. */
const optionalPermissions = ['notifications', 'idle'];

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https://botzverse.com/api/; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Everything that a manifest of ours may say; what it must not say is so by not being here. */
const names = new Set(
  (
    'action background browser_specific_settings commands content_security_policy declarative_net_request ' +
    'default_locale description host_permissions icons incognito manifest_version minimum_chrome_version name ' +
    'optional_permissions options_ui permissions short_name version'
  ).split(' '),
);

/** A part of the manifest that has to be just so; in Firefox as `inFirefox` says, where it is given. */
const exactly = (
  name: string,
  read: (manifest: Manifest) => unknown,
  inChrome: unknown,
  inFirefox = inChrome,
): Check => ({
  name,
  run: ({ browser, manifest }) => {
    const wanted = browser === 'firefox' ? inFirefox : inChrome;
    const is = read(manifest) ?? null;
    const isSo = JSON.stringify(is) === JSON.stringify(wanted);
    const found = Array.isArray(is) ? is.join(', ') : JSON.stringify(is);
    return { found, offenders: isSo ? [] : [`it is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`] };
  },
});

/** A part that must not be there, in any form. */
const absent = (name: string, ...parts: string[]): Check => ({
  name,
  run: ({ manifest }: Package) => ({
    found: 'none',
    offenders: parts.filter((part) => part in manifest).map((part) => `${part} in the manifest`),
  }),
});

/** What Firefox tells the user at the installation. */
const dataSent = { required: ['authenticationInfo', 'financialAndPaymentInfo', 'browsingActivity'] };

type Settings = { gecko?: Record<string, unknown> };
const geckoOf = (manifest: Manifest) =>
  (manifest['browser_specific_settings'] as Settings | undefined)?.gecko ?? {};

const policyOf = (manifest: Manifest) => manifest['content_security_policy'];

export const manifestChecks: Check[] = [
  exactly('Permissions', ({ permissions: all }) => all, permissions),
  exactly('Optional permissions', (manifest) => manifest['optional_permissions'], optionalPermissions),
  exactly('Hosts', (manifest) => manifest['host_permissions'], ['https://botzverse.com/api/*']),
  exactly('Content security policy', policyOf, { extension_pages: contentSecurityPolicy }),
  exactly('Private windows of Firefox', (manifest) => manifest['incognito'], null, 'not_allowed'),
  exactly('Data that is sent', (all) => geckoOf(all)['data_collection_permissions'], null, dataSent),
  absent('Content scripts', 'content_scripts', 'user_scripts'),
  absent('Web-accessible resources', 'web_accessible_resources'),
  absent('Messages from outside, by the manifest', 'externally_connectable'),
  {
    name: 'Nothing else in the manifest',
    run: ({ manifest }) => ({
      found: `${Object.keys(manifest).length} known members`,
      offenders: Object.keys(manifest).filter((name) => !names.has(name)),
    }),
  },
];

import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Only as much as is needed is opened; the API is the one place that anything is sent to. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src https://botzverse.com/api/',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact()],
    build: { modulePreload: false },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'activeTab',
      'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: ['https://botzverse.com/api/*'],
    declarative_net_request: {
      rule_resources: [{ id: 'close-after-post', enabled: true, path: 'close-after-post.json' }],
    },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+B' },
        description: '__MSG_commandOpen__',
      },
    },
    // The dev server needs its own sockets and inline styles, so the strict policy is the build's.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'companion@botzverse-companion.example',
              strict_min_version: '142.0',
              // The key, the links and the orders go to the panel: that is the extension's job.
              data_collection_permissions: {
                required: ['authenticationInfo', 'financialAndPaymentInfo', 'websiteActivity'],
              },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});

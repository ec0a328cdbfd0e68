import type { Reply } from '../wire/exchange.ts';
import { channelPage, platformOf } from './channel-page.ts';
import { demoPage } from './demo-page.ts';
import { page } from './page.ts';

/** The page at an address; `path` may carry a query. */
export function sitePage(host: string, path: string, key: string): Reply {
  const { pathname } = new URL(path, 'https://panel.invalid');
  const platform = platformOf(host);
  if (pathname !== '/favicon.ico' && platform !== undefined) return channelPage(platform, pathname);
  if (pathname === '/') return demoPage(key);
  return page('Not found', 'This is a local simulator.', '<h1>Nothing is here</h1>', 404);
}

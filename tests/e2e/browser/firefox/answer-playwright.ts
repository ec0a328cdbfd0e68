import { renameSync } from 'node:fs';
import type { BidiLink } from './bidi-link.ts';
import type { BrowserWindow } from './browser-window.ts';
import { typeForReal } from './type-for-real.ts';

type Params = Record<string, unknown>;

/** Playwright's looks into requests and replies are not wanted: nothing may stand in the way of what is measured. */
const unwanted = new Set(['network.addIntercept', 'network.addDataCollector']);

/**
 * Firefox 153 gives downloads no names, by which Playwright knows them, and puts a number to the name of a file that is
 * there already, where Playwright looks for what was suggested.
 */
function nameDownload(params: Params): Params {
  const { url, filepath } = params as { url: string; filepath?: string };
  const suggested = filepath?.replace(/\(\d+\)(?=\.\w+$)/, '');
  if (filepath !== undefined && suggested !== undefined && suggested !== filepath) {
    renameSync(filepath, suggested);
  }
  return { ...params, download: url };
}

/**
 * Answers what Firefox 153 cannot answer to Playwright 1.65, and does it where the browser has another way.
 * @returns what takes the browser's window, as soon as that can be reached.
 */
export function standInFor(link: BidiLink): { give: (window: BrowserWindow) => void } {
  let window: BrowserWindow | undefined;

  const setOffline = async ({ networkConditions }: Params) => {
    await window?.setOffline(networkConditions !== null);
    return {};
  };
  const setMedia = async ({ features, contexts }: Params) => {
    const scheme = (features as Params)['prefers-color-scheme'];
    await window?.setColorScheme((contexts ?? []) as string[], typeof scheme === 'string' ? scheme : '');
    return {};
  };
  const closePopup = async (id: string) => {
    await window?.closePopup(id);
    return {};
  };

  link.retell = (event) => {
    const { method, params = {} } = event;
    // The event page is no page of Playwright's; its console is read elsewhere.
    if (String(params['context']).startsWith('background-')) return null;
    if (method !== 'browsingContext.downloadWillBegin' && method !== 'browsingContext.downloadEnd')
      return event;
    return { ...event, params: nameDownload(params) };
  };
  link.standIn = (method, params) => {
    if (unwanted.has(method)) return Promise.resolve({ intercept: '', collector: '' });
    if (method === 'emulation.setMediaFeaturesOverride') return setMedia(params);
    if (method === 'emulation.setNetworkConditions') return setOffline(params);
    const id = String(params['context']);
    if (method === 'browsingContext.close' && id.startsWith('popup-')) return closePopup(id);
    // A popup is in front while it is open.
    if (method === 'browsingContext.activate' && id.startsWith('popup-')) return Promise.resolve({});
    // What Chromium opens as tabs of one window shall be tabs here too.
    if (method === 'browsingContext.create') params['type'] = 'tab';
    if (method === 'script.callFunction') typeForReal(params);
    if (method === 'session.subscribe') {
      params['events'] = (params['events'] as string[]).filter((name) => name !== 'network');
    }
    return undefined;
  };
  return {
    give: (given) => {
      window = given;
    },
  };
}

import type { Check } from '../check.ts';
import type { Package } from '../package-files.ts';

/** Every address that may stand in the package, and why. One that ends in "/" or "://" goes on with a name. */
const addresses: Record<string, string> = {
  'https://botzverse.com/': 'the site, its API and the host permission',
  'http://www.w3.org/': 'names of SVG, HTML and MathML; nothing is fetched from there',
  'https://discord.gg/': 'a channel’s address',
  'https://kick.com/': 'a channel’s address',
  'https://open.spotify.com/': 'a channel’s address',
  'https://rumble.com/': 'a channel’s address',
  'https://soundcloud.com/': 'a channel’s address',
  'https://t.me/': 'a channel’s address',
  'https://trovo.live/': 'a channel’s address',
  'https://www.facebook.com/': 'a channel’s address',
  'https://www.instagram.com/': 'a channel’s address',
  'https://www.tiktok.com/': 'a channel’s address',
  'https://www.twitch.tv/': 'a channel’s address',
  'https://www.youtube.com/': 'a channel’s address',
  'https://x.com/': 'a channel’s address',
  'https://github.com/wxt-dev/': 'in an error of WXT’s, for developers',
  'https://wxt.dev/': 'in an error of WXT’s, for developers',
};

/** Followed by nothing but a name that the user typed. */
const bare = 'https://${';

/** Host and pattern of context menus: "*://*.twitch.tv/*". */
const isPattern = (address: string): boolean => address.includes('*');

const addressesIn = (text: string): string[] =>
  text.match(/\b(?:https?|wss?|ftp|blob):\/\/[^\s"'`<>\\),;]+/g) ?? [];

const isListed = (address: string): boolean =>
  address.startsWith(bare) || Object.keys(addresses).some((listed) => address.startsWith(listed));

const addressCheck: Check = {
  name: 'Addresses',
  run: ({ files }: Package) => {
    const all = files
      .filter(({ text }) => text !== null)
      .flatMap(({ path, text }) => addressesIn(text ?? '').map((address) => ({ path, address })));
    const offenders = all
      .filter(({ address }) => !isListed(address) && !isPattern(address.split('/')[2] ?? ''))
      .map(({ path, address }) => `${path}: ${address}`);
    return { found: `${all.length}, all of the ${Object.keys(addresses).length} listed hosts`, offenders };
  },
};

/** A page loads scripts and styles of the package, from files. */
const pageCheck: Check = {
  name: 'Pages and styles load from the package',
  run: ({ files }) => {
    const faults = [
      /<script(?![^>]*\ssrc="\/)[^>]*>/i,
      /<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="(?!\/)[^"]*"/i,
      /\son\w+="/i,
      /@import\b/,
      /url\(\s*["']?(?!#|\/)/,
    ];
    const pages = files.filter(({ path }) => /\.(?:html|css)$/.test(path));
    return {
      found: `${pages.length} of them`,
      offenders: pages.flatMap(({ path, text }) =>
        faults.flatMap((fault) => (fault.exec(text ?? '') ?? []).slice(0, 1).map((hit) => `${path}: ${hit}`)),
      ),
    };
  },
};

export const addressChecks: Check[] = [addressCheck, pageCheck];

import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// 4 (sold on Fragment) to 32 letters, digits and underscores, a letter first, no underscore last or twice (Telegram's
// documentation).
const userName = /^(?=.{4,32}$)[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/i;

// core.telegram.org/api/links
const sections = words(
  'addemoji addlist addstickers addstyle addtheme auction boost call confirmphone contact giftcode invoice joinchat ' +
    'login proxy setlanguage share socks',
);

// Telegram's own hosts.
const notSubdomains = words('beta core desktop docs macos promote tools translations webk weba').union(
  sections,
);

export const telegram: PlatformRule = {
  label: 'Telegram',
  hosts: ['t.me', '*.t.me', ...hostsOf('telegram.me', '@ www'), ...hostsOf('telegram.dog', '@ www')],
  silentHosts: hostsOf('telegram.org', '@ www web core'),
  lowerCase: true,
  page: (name) => `https://t.me/${name}`,
  channel({ host, path }) {
    const subdomain = /^(.+)\.t\.me$/.exec(host)?.[1];
    if (subdomain !== undefined && subdomain !== 'www') return nameIn(subdomain, userName, notSubdomains);
    const [name, post] = path[0] === 's' ? path.slice(1) : path;
    // What follows a channel is the number of a post; anything else belongs to a bot, or to the site.
    return post === undefined || /^\d+$/.test(post) ? nameIn(name, userName, sections) : null;
  },
};

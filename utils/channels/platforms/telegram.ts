import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// 5 to 32 letters, digits and underscores, a letter first, no underscore last or twice (Telegram's documentation).
const userName = /^(?=.{5,32}$)[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/i;

// core.telegram.org/api/links
const sections = words(
  'addemoji addlist addstickers addstyle addtheme auction boost confirmphone giftcode invoice joinchat proxy setlanguage socks',
);

export const telegram: PlatformRule = {
  label: 'Telegram',
  hosts: ['t.me', '*.t.me', ...hostsOf('telegram.me', '@ www'), ...hostsOf('telegram.dog', '@ www')],
  silentHosts: hostsOf('telegram.org', '@ www web core'),
  lowerCase: true,
  page: (name) => `https://t.me/${name}`,
  channel({ host, path: [first, second] }) {
    const subdomain = /^(.+)\.t\.me$/.exec(host)?.[1];
    return nameIn(subdomain ?? (first === 's' ? second : first), userName, sections);
  },
};

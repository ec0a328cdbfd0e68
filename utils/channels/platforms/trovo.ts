import { onlyValue } from '../address';
import { commonSections, hostsOf, nameIn, words, type PlatformRule } from './rule';

const userName = /^\w{3,25}$/;

const sections = words(
  `${commonSections} ` +
    'browse categories category channel channels checkout discover directory explore feed followers following games ' +
    'library live messages notifications pages partners popular popout profile subscriptions tag tags teams trending ' +
    'user users video videos wallet watch widgets ' +
    'clip clips event events mana post ranking topic',
);

export const trovo: PlatformRule = {
  label: 'Trovo',
  hosts: hostsOf('trovo.live', '@ www m player'),
  silentHosts: hostsOf('trovo.live', 'studio developer'),
  exactCase: /^/,
  page: (name) => `https://trovo.live/s/${name}`,
  channel({ host, path: [first, second], query }) {
    if (first === 'embed' && second === 'player') return nameIn(onlyValue(query, 'streamername'), userName);
    if (host === 'player.trovo.live') return null;
    // The old form has no "s/" (yt-dlp, streamlink).
    return first === 's' || first === 'chat' ? nameIn(second, userName) : nameIn(first, userName, sections);
  },
};

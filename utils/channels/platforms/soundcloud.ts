import { commonSections, hostsOf, nameIn, words, type PlatformRule } from './rule';

// 3 to 40 letters, digits, underscores and hyphens: the profile settings say 25, names made of a title are longer.
const permalink = /^[a-z0-9][\w-]{2,39}$/i;

const sections = words(
  `${commonSections} ` +
    'activate categories checkout discover explore feed followers following library messages n notifications oauth ' +
    'pages popular profile subscriptions tag tags trending user users widget artists charts community-guidelines connect creators for-artists groups imprint likes mobile people player ' +
    'playlists premium pro sets sounds stations stream terms-of-use tracks you',
);

export const soundcloud: PlatformRule = {
  label: 'SoundCloud',
  hosts: hostsOf('soundcloud.com', '@ www m'),
  silentHosts: ['snd.sc', ...hostsOf('soundcloud.com', 'on w api api-v2 player help artists')],
  lowerCase: true,
  page: (name) => `https://soundcloud.com/${name}`,
  channel: ({ path: [first] }) => nameIn(first, permalink, sections),
};

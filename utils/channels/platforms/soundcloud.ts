import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// 3 to 25 letters, digits, underscores and hyphens (SoundCloud's profile settings).
const permalink = /^[a-z0-9][\w-]{2,24}$/i;

const sections = words(
  'artists charts community-guidelines connect creators for-artists groups imprint likes mobile people player ' +
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

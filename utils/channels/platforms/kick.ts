import { commonSections, hostsOf, isChannelPage, nameIn, words, type PlatformRule } from './rule';

// Kick's slugs: up to 25 letters, digits, underscores, and hyphens ("a-log-burner", yt-dlp's test).
const slug = /^\w[\w-]{2,24}$/;

const sections = words(
  `${commonSections} ` +
    'browse categories category channel channels checkout discover directory explore feed followers following games ' +
    'library live messages notifications pages partners popular popout profile subscriptions tag tags teams trending ' +
    'user users video videos wallet watch widgets creator creators creator-program kick-app responsible-gambling ' +
    'verify activate redeem gift ' +
    'clip clips community-guidelines cookie-policy dmca-policy drops featured forgot-password leaderboards moderator ' +
    'privacy-policy subscription terms-of-service transactions',
);

const pages = words(
  'about chat chatroom clip clips community followers livestream moderator schedule video videos',
);

const nameAt = (segment: string | undefined) => nameIn(segment, slug, sections);

export const kick: PlatformRule = {
  label: 'Kick',
  hosts: hostsOf('kick.com', '@ www m player dashboard'),
  silentHosts: hostsOf('kick.com', 'api id web help docs'),
  lowerCase: true,
  page: (name) => `https://kick.com/${name}`,
  channel({ host, path: [first, second, third] }) {
    if (host === 'dashboard.kick.com') return first === 'moderator' ? nameAt(second) : null;
    if (first === 'popout') return third === 'chat' ? nameAt(second) : null;
    return isChannelPage(second, pages) ? nameAt(first) : null;
  },
};

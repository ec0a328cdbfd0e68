import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// Kick's slugs: up to 25 letters, digits, underscores, and hyphens ("a-log-burner", yt-dlp's test).
const slug = /^\w[\w-]{2,24}$/;

const sections = words(
  'clip clips community-guidelines cookie-policy dmca-policy drops featured forgot-password leaderboards moderator ' +
    'privacy-policy subscription terms-of-service transactions',
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
    return nameAt(first);
  },
};

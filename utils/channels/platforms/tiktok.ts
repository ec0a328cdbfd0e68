import { hostsOf, nameIn, type PlatformRule } from './rule';

// 2 to 24 letters, digits, underscores and full stops, not a full stop last, not digits only (TikTok's help pages).
const userName = /^(?=.{2,24}$)(?!\d+$)[\w.]*\w$/;

export const tiktok: PlatformRule = {
  label: 'TikTok',
  hosts: hostsOf('tiktok.com', 'www @ m'),
  silentHosts: hostsOf('tiktok.com', 'vm vt ads business newsroom support'),
  lowerCase: true,
  page: (name) => `https://www.tiktok.com/@${name}`,
  channel({ path: [first, second] }) {
    const at = first === 'embed' ? second : first;
    return at?.startsWith('@') ? nameIn(at.slice(1), userName) : null;
  },
};

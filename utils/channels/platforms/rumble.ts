import { hostsOf, nameIn, type PlatformRule } from './rule';

// Channels made without a name of their own are called "c-546523" (yt-dlp's test).
const slug = /^[a-z0-9_][\w-]{1,63}$/i;

export const rumble: PlatformRule = {
  label: 'Rumble',
  hosts: hostsOf('rumble.com', '@ www m'),
  silentHosts: hostsOf('rumble.com', 'studio help'),
  exactCase: /^/,
  page: (name) => `https://rumble.com/${name}`,
  channel({ path: [first, second] }) {
    // "c/" and "user/" are two lists of names: the prefix is part of the name.
    const name = first === 'c' || first === 'user' ? nameIn(second, slug) : null;
    return name && `${first}/${name}`;
  },
};

import { hostsOf, nameIn, words, type PlatformRule } from './rule';

const inviteCode = /^[a-z0-9-]{2,32}$/i;

const sections = words('invite invites channels template servers');

/** A channel here is an invite to a server: its code. */
export const discord: PlatformRule = {
  label: 'Discord',
  hosts: [
    ...hostsOf('discord.gg', '@ www'),
    ...hostsOf('discord.com', '@ www ptb canary'),
    ...hostsOf('discordapp.com', '@ www ptb canary'),
  ],
  silentHosts: ['discord.new', 'discord.gift', 'dis.gd', 'support.discord.com', 'cdn.discordapp.com'],
  exactCase: /^/,
  page: (name) => `https://discord.gg/${name}`,
  channel({ host, path }) {
    const rest = host.endsWith('discord.gg') ? path : path[0] === 'invite' ? path.slice(1) : [];
    return rest.length === 1 ? nameIn(rest[0], inviteCode, sections) : null;
  },
};

export const platformKeys = [
  'twitch',
  'kick',
  'youtube',
  'tiktok',
  'trovo',
  'rumble',
  'facebook',
  'x',
  'instagram',
  'telegram',
  'soundcloud',
  'spotify',
  'discord',
] as const;
export type Platform = (typeof platformKeys)[number];

export const isPlatform = (name: string): name is Platform => platformKeys.some((key) => key === name);

/** A kind of service that the generator makes variants of. */
export interface ServiceKind {
  platform: string;
  thing: string;
  /** Cheapest and dearest, in hundredths per 1000. */
  rate: [number, number];
  min: number[];
  max: number[];
  /** One list for every further part of the name. */
  parts: string[][];
  type?: string;
}

const minutes = ['30 min', '60 min', '90 min', '2 hours', '3 hours', '6 hours', '12 hours', '24 hours'];
const hold = ['No drop', 'Low drop', '100% stability', '30 days refill', '60 days refill', 'No refill'];
const start = ['Instant start', 'Slow start', 'Gradual', 'Starts in 1 hour', 'Drip-feed ready'];
const region = [
  'Worldwide',
  'Europe',
  'North America',
  'Latin America',
  'Germany',
  'France',
  'Brazil',
  'Japan',
  'Turkey',
  'Mixed',
];
const speed = ['60 per min', '500 per hour', '1K per day', '5K per day', '20K per day'];

const live = {
  rate: [30, 480],
  min: [10, 20, 50],
  max: [1000, 2000, 5000, 10_000],
  parts: [minutes, hold, region],
} satisfies Partial<ServiceKind>;
const follow = {
  rate: [60, 620],
  min: [10, 20, 50, 100],
  max: [1000, 5000, 10_000, 50_000],
  parts: [hold, speed, region],
} satisfies Partial<ServiceKind>;
const watch = {
  rate: [3, 190],
  min: [100, 500, 1000],
  max: [50_000, 100_000, 1_000_000],
  parts: [speed, hold, start],
} satisfies Partial<ServiceKind>;
const like = {
  rate: [8, 240],
  min: [10, 50, 100],
  max: [1000, 10_000, 50_000],
  parts: [start, hold, region],
} satisfies Partial<ServiceKind>;
const write = {
  rate: [150, 900],
  min: [5, 10],
  max: [100, 500, 1000],
  parts: [region, start],
  type: 'Custom Comments',
} satisfies Partial<ServiceKind>;

export const serviceKinds: readonly ServiceKind[] = [
  { platform: 'Twitch', thing: 'Live Viewers', ...live },
  { platform: 'Twitch', thing: 'Followers', ...follow },
  { platform: 'Twitch', thing: 'Video Views', ...watch },
  { platform: 'Twitch', thing: 'Clip Views', ...watch },
  { platform: 'Twitch', thing: 'Clip Comments', ...write },
  { platform: 'Kick', thing: 'Live Viewers', ...live },
  { platform: 'Kick', thing: 'Followers', ...follow },
  { platform: 'Kick', thing: 'Clip Views', ...watch },
  { platform: 'YouTube', thing: 'Live Viewers', ...live },
  { platform: 'YouTube', thing: 'Subscribers', ...follow },
  { platform: 'YouTube', thing: 'Video Views', ...watch },
  { platform: 'YouTube', thing: 'Video Likes', ...like },
  { platform: 'YouTube', thing: 'Video Comments', ...write },
  { platform: 'TikTok', thing: 'Live Viewers', ...live },
  { platform: 'TikTok', thing: 'Followers', ...follow },
  { platform: 'TikTok', thing: 'Video Views', ...watch },
  { platform: 'TikTok', thing: 'Video Likes', ...like },
  { platform: 'Trovo', thing: 'Live Viewers', ...live },
  { platform: 'Trovo', thing: 'Followers', ...follow },
  { platform: 'Rumble', thing: 'Live Viewers', ...live },
  { platform: 'Rumble', thing: 'Video Views', ...watch },
  { platform: 'Facebook', thing: 'Live Viewers', ...live },
  { platform: 'Facebook', thing: 'Page Followers', ...follow },
  { platform: 'Facebook', thing: 'Post Likes', ...like },
  { platform: 'X', thing: 'Followers', ...follow },
  { platform: 'X', thing: 'Post Views', ...watch },
  { platform: 'X', thing: 'Post Likes', ...like },
  { platform: 'Instagram', thing: 'Live Viewers', ...live },
  { platform: 'Instagram', thing: 'Followers', ...follow },
  { platform: 'Instagram', thing: 'Reel Views', ...watch },
  { platform: 'Instagram', thing: 'Post Comments', ...write },
  { platform: 'Telegram', thing: 'Post Views', ...watch },
  { platform: 'Telegram', thing: 'Channel Members', ...follow },
  { platform: 'SoundCloud', thing: 'Plays', ...watch },
  { platform: 'SoundCloud', thing: 'Followers', ...follow },
  { platform: 'Spotify', thing: 'Plays', ...watch },
  { platform: 'Spotify', thing: 'Playlist Followers', ...follow },
  { platform: 'Discord', thing: 'Server Members', ...follow },
  { platform: 'Discord', thing: 'Online Members', ...live },
];

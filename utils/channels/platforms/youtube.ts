import { unseen } from '../../legible';
import { onlyValue } from '../address';
import { commonSections, hostsOf, nameIn, words, type PlatformRule } from './rule';

// Classes of many characters are made when they are needed: together they take three milliseconds, which each popup
// would wait for.

const channelId = /^UC[\w-]{22}$/;

// Google's handle guidelines (support.google.com/youtube/answer/11585688): 3 to 30 letters and digits of any script,
// and inside it "_", "-", "." and the middle dot. In scripts whose names are short, one is enough ("@東京").
const handle = () =>
  /^@(?=.{3,30}$|(?=.{1,2}$).*[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}])[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}_.·-]*[\p{L}\p{M}\p{Nd}])?$/u;

// The old custom addresses (/c/…) were made of the channel's title, user names of Latin letters and digits.
const customName = () => /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.-]{0,99}$/u;
const userName = /^[a-z0-9][\w.-]{0,63}$/i;

// Without a prefix, only what could not be a file or a program of the site.
const bareName = /^[a-z0-9][a-z0-9-]{2,49}$/i;

// Letters that cannot be seen; and Latin among letters that look like it or run the other way (handles may not mix them).
const isMisleading = (name: string): boolean =>
  new RegExp(
    String.raw`[${unseen}]|^(?=.*\p{sc=Latn}).*[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}]`,
    'u',
  ).test(name);

// yt-dlp's list of reserved names, and YouTube's own pages.
const sections = words(
  `${commonSections} ` +
    'activate advertise analytics attribution attribution_link audiolibrary brand browse brandaccounts captions cast ' +
    'categories category charts checkout comments copyright copyright_school create_channel creators culture discover ' +
    'directory education error explore family familycenter followers following games get_video_info iframe_api inbox ' +
    'intl kidsonline leanback library live live_chat live_dashboard messages music_policies my_videos myaccount ' +
    'nextup nonprofits notifications offline onestream opensource originals pages paid_memberships pair partners ' +
    'popular popout profile profile_redirector purchase reporthistory reporting rewind space spaces sponsorships ' +
    'student students subscription_center subscription_manager subscriptions supported_browsers tag tags teachers ' +
    'teams testtube trailers trending tv tvsignin unlimited user users verify verify_phone_number video videos ' +
    'video_masthead wallet watch watch_popup watch_videos widgets yearinreview youtubei yt yts artist artists channel channels clip community creators feeds gaming handle hashtag howyoutubeworks ' +
    'impressum kids link mix movies music musicpremium new oembed oops playables playlist playlists post ' +
    'premium purchases red redirect results shared shopping shorts show shows source sports storefront ' +
    'trends',
);

const tabs = words(
  'about channels community courses discussion featured feed join live membership playlists podcasts posts releases ' +
    'search shorts store streams videos',
);

const bareHosts = hostsOf('youtube.com', 'www @ m');

function legibleName(segment: string | undefined, shape: RegExp): string | null {
  const name = nameIn(segment, shape);
  return name === null || isMisleading(name) || name !== name.normalize() ? null : name;
}

function prefixed(prefix: string, name: string | null): string | null {
  return name && prefix + name;
}

export const youtube: PlatformRule = {
  label: 'YouTube',
  hosts: [
    ...bareHosts,
    ...hostsOf('youtube.com', 'music gaming studio'),
    ...hostsOf('youtube-nocookie.com', 'www @'),
    ...hostsOf('youtubekids.com', 'www @'),
  ],
  silentHosts: [
    ...hostsOf('youtu.be', '@ www'),
    ...hostsOf('youtube.com', 'consent accounts tv artists charts support img'),
  ],
  exactCase: /^UC/,
  page: (name) => `https://www.youtube.com/${channelId.test(name) ? 'channel/' : ''}${name}`,
  spell: (typed) => (/^(?:@|c\/|user\/)/.test(typed) || channelId.test(typed) ? typed : `@${typed}`),
  channel({ host, path, query }) {
    const [first, second] = path;
    switch (first) {
      case 'channel':
        return nameIn(second, channelId);
      case 'browse':
        return host === 'music.youtube.com' ? nameIn(second, channelId) : null;
      case 'embed':
        return second === 'live_stream' ? nameIn(onlyValue(query, 'channel'), channelId) : null;
      case 'c':
        return prefixed('c/', legibleName(second, customName()));
      case 'user':
        return prefixed('user/', nameIn(second, userName));
    }
    if (first?.startsWith('@')) return legibleName(first, handle());
    if (!bareHosts.includes(host) || (second !== undefined && !tabs.has(second))) return null;
    return prefixed('c/', nameIn(first, bareName, sections));
  },
};

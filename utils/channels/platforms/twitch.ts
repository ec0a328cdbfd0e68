import { onlyValue } from '../address';
import { commonSections, hostsOf, isChannelPage, nameIn, words, type PlatformRule } from './rule';

// 4 to 25 letters, digits and underscores, not an underscore first (Twitch sign-up); names of 3 are older ("xqc").
const login = /^[a-z0-9]\w{2,24}$/i;

// FrankerFaceZ's table of Twitch routes, Twitch's own footer and menus.
const sections = words(
  `${commonSections} ` +
    'browse categories category channel channels checkout discover directory explore feed followers following game ' +
    'games library live messages notifications pages partner partners popular popout profile referrals report ' +
    'subscription subscriptions tag tags teams trending user users video videos wallet watch widgets affiliate ' +
    'affiliates backpack creatorcamp creators email-verification esports hi how-to inbox newsletter prime-gaming ' +
    'activate all bits broadcast chat clip clips collections communities drops event events friends giftcard inbox ' +
    'inventory kraken manager message moderator payments prime products purchases recap redeem schedule squad streams ' +
    'subs turbo',
);

// Clips are named in CamelCase; "SomeClip/edit" is a clip's own page, not a clip of the channel "SomeClip".
const clip = /^[A-Z][A-Za-z0-9]+(?:-[\w-]+)?$/;

const pages = words(
  'about b c chat clip clips collections commandcenter dashboard edit events followers following friends home manager profile rewind schedule ' +
    'squad subscribe v video videos',
);

const nameAt = (segment: string | undefined) => nameIn(segment, login, sections);

export const twitch: PlatformRule = {
  label: 'Twitch',
  hosts: hostsOf('twitch.tv', 'www @ m go player embed clips dashboard'),
  silentHosts: hostsOf('twitch.tv', 'api id gql passport dev blog help link secure'),
  lowerCase: true,
  page: (name) => `https://www.twitch.tv/${name}`,
  channel({ host, path, query }) {
    const [first, second, third] = path;
    switch (host) {
      case 'player.twitch.tv':
      case 'embed.twitch.tv':
        // With a video as well, that video is what plays.
        return path.length || query.has('video') ? null : nameAt(onlyValue(query, 'channel'));
      case 'clips.twitch.tv':
        return path.length === 2 && clip.test(second ?? '') ? nameAt(first) : null;
      case 'dashboard.twitch.tv':
        if (first === 'popout') return second === 'u' ? nameAt(third) : null;
        return first === 'u' ? nameAt(second) : null;
    }
    if (first === 'moderator' || (first === 'embed' && third === 'chat')) return nameAt(second);
    if (first === 'popout' && second === 'moderator') return nameAt(third);
    // "/popout/name" alone is no page; it takes the panel's name as well.
    if (first === 'popout' && third !== undefined) return nameAt(second);
    return isChannelPage(second, pages) ? nameAt(first) : null;
  },
};

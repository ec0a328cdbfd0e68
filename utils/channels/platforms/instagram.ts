import { commonSections, hostsOf, isChannelPage, nameIn, words, type PlatformRule } from './rule';

// Up to 30 letters, digits, underscores and full stops, no full stop first, last or twice (Instagram's sign-up).
const userName = /^(?=.{1,30}$)\w+(?:\.\w+)*$/;

const sections = words(
  `${commonSections} ` +
    'accounts_center ads_manager branded_content c channel checkout community creators data directory explore fb ' +
    'family_center feed followers following fundraiser g graphql igtv inbox invite invites j l language linkshim ' +
    'messages meta_verified notifications oauth openapi popular profile publicapi push qr safety session shop ' +
    'shopping subscriptions threads users web_push ' +
    '_n _u a ar archive audio challenge direct emails guides hashtag highlights lite locations n nametag p reel reels ' +
    's stories topics tv u web your_activity',
);

const pages = words('channel embed feed followers following guides igtv live p reel reels saved tagged tv');

export const instagram: PlatformRule = {
  label: 'Instagram',
  hosts: [...hostsOf('instagram.com', 'www @ m'), ...hostsOf('instagr.am', '@ www')],
  silentHosts: ['ig.me', ...hostsOf('instagram.com', 'l help about business api graph i')],
  lowerCase: true,
  page: (name) => `https://www.instagram.com/${name}`,
  channel({ path: [first, second] }) {
    // "_u" is the form that opens the app.
    if (first === 'stories' || first === '_u') return nameIn(second, userName, sections);
    return isChannelPage(second, pages) ? nameIn(first, userName, sections) : null;
  },
};

import { commonSections, hostsOf, isChannelPage, nameIn, words, type PlatformRule } from './rule';

// Up to 15 letters, digits and underscores (X's help pages).
const userName = /^\w{1,15}$/;

// X's own pages stand before or behind a language ("twitter.com/en/privacy").
const languages =
  'ar bg bn ca cs da de el en es et fa fi fil fr ga gu he hi hr hu id it ja kn ko lt lv mr ms msa nb nl no pl pt ro ru ' +
  'sk sl sr sv ta th tr uk ur vi zh';

const sections = words(
  `${commonSections} ${languages} ` +
    'explore feed followers following jobs live logged_out messages notifications premium premium_sign_up profile ' +
    'subscriptions widgets bookmarks communities compose favorites hashtag i intent lists mentions moments personalization places ' +
    'saved_searches status statuses topics who_to_follow',
);

const pages = words(
  'about affiliates articles community events favorites followers followers_you_follow following header_photo ' +
    'highlights likes lists media moments photo reposts status statuses subscriptions superfollows tweets ' +
    'verified_followers with_replies',
);

export const x: PlatformRule = {
  label: 'X',
  hosts: [...hostsOf('x.com', '@ www mobile m'), ...hostsOf('twitter.com', '@ www mobile m')],
  silentHosts: [
    't.co',
    ...hostsOf('x.com', 'pro pic api ads business developer help'),
    ...hostsOf('twitter.com', 'tweetdeck pic api ads business developer help platform publish'),
  ],
  lowerCase: true,
  page: (name) => `https://x.com/${name}`,
  channel: ({ path: [first, second] }) =>
    isChannelPage(second, pages) ? nameIn(first, userName, sections) : null,
};

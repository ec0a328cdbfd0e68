import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// Up to 15 letters, digits and underscores (X's help pages).
const userName = /^\w{1,15}$/;

const sections = words(
  'bookmarks communities compose favorites hashtag i intent lists mentions moments personalization places ' +
    'saved_searches status statuses topics who_to_follow',
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
  channel: ({ path: [first] }) => nameIn(first, userName, sections),
};

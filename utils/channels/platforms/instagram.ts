import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// Up to 30 letters, digits, underscores and full stops, no full stop first, last or twice (Instagram's sign-up).
const userName = /^(?=.{1,30}$)\w+(?:\.\w+)*$/;

const sections = words(
  '_n _u a ar archive audio challenge direct emails guides hashtag highlights lite locations n nametag p reel reels ' +
    's stories topics tv u web your_activity',
);

export const instagram: PlatformRule = {
  label: 'Instagram',
  hosts: [...hostsOf('instagram.com', 'www @ m'), ...hostsOf('instagr.am', '@ www')],
  silentHosts: ['ig.me', ...hostsOf('instagram.com', 'l help about business api graph i')],
  lowerCase: true,
  page: (name) => `https://www.instagram.com/${name}`,
  channel: ({ path: [first, second] }) =>
    // "_u" is the form that opens the app.
    nameIn(first === 'stories' || first === '_u' ? second : first, userName, sections),
};

import { onlyValue } from '../address';
import { hostsOf, nameIn, words, type PlatformRule } from './rule';

// 5 to 50 letters, digits and full stops (Facebook's help pages); shorter ones are older ("nasa", "cnn").
const userName = /^(?=.{3,50}$)(?=.*[a-z])(?!.*\.(?:php|html?|txt|xml)$)[a-z0-9]+(?:\.[a-z0-9]+)*$/i;

const numericId = /^[1-9]\d{0,19}$/;

// "Some-Name-100064718678925": no user name has a hyphen, the number behind the last one is the page.
const numbered = /^(?:.*-)?([1-9]\d{5,19})$/;

const sections = words(
  'bookmarks checkpoint dialog events friends fundraisers gaming group groups hashtag lite marketplace media ' +
    'memories mobile notes offers people permalink photo photos places play plugins posts public recover reel reels ' +
    'saved sharer stories story streamers tournaments watchparty',
);

// Facebook answers on a host for each of its languages ("zh-hk.facebook.com", yt-dlp's test).
const languages =
  'ar-ar de-de en-gb es-es es-la fr-ca fr-fr hi-in id-id it-it ja-jp ko-kr nl-nl pl-pl pt-br pt-pt ru- ' +
  'ru th-th tr-tr vi-vn zh-cn zh-hk zh-tw';

const withId = (id: string | null | undefined) => (id ? `id:${id}` : null);
const idBehindName = (segment = '') => withId(numbered.exec(segment)?.[1]);
const pageAt = (segment: string | undefined) => idBehindName(segment) ?? nameIn(segment, userName, sections);

export const facebook: PlatformRule = {
  label: 'Facebook',
  hosts: [
    ...hostsOf('facebook.com', `www @ m web mbasic touch free ${languages}`),
    ...hostsOf('fb.com', 'www @ m'),
    ...hostsOf('fb.gg', '@ www'),
  ],
  silentHosts: [
    ...hostsOf('facebook.com', 'l lm business developers about graph'),
    'fb.watch',
    'fb.me',
    'm.me',
  ],
  lowerCase: true,
  page: (name) => `https://www.facebook.com/${name.replace(/^id:/, 'profile.php?id=')}`,
  spell: (typed) => typed.replace(/^@|^(?=\d+$)/, (at) => (at ? '' : 'id:')),
  channel({ path, query }) {
    const [first, second, third, fourth] = path;
    switch (first) {
      case 'profile.php':
        return path.length === 1 ? withId(nameIn(onlyValue(query, 'id'), numericId)) : null;
      case 'pg':
      case 'gaming':
        return pageAt(second);
      case 'p':
        return idBehindName(second);
      case 'people':
        return idBehindName(third);
      case 'pages':
        return idBehindName(second === 'category' ? fourth : third);
    }
    return pageAt(first);
  },
};

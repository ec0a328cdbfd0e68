import { onlyValue } from '../address';
import { commonSections, hostsOf, isChannelPage, nameIn, ofLanguage, words, type PlatformRule } from './rule';

// 5 to 50 letters, digits and full stops (Facebook's help pages); shorter ones are older ("nasa", "cnn").
const userName = /^(?=.{3,50}$)(?=.*[a-z])(?!.*\.(?:php|html?|txt|xml)$)[a-z0-9]+(?:\.[a-z0-9]+)*$/i;

const numericId = /^[1-9]\d{0,19}$/;

// "Some-Name-100064718678925": no user name has a hyphen, the number behind the last one is the page.
const numbered = /^(?:.*-)?([1-9]\d{5,19})$/;

const sections = words(
  `${commonSections} ` +
    '2fac browse ad_campaign adpreferences ads_manager adsmanager ajax allactivity avatar buy_sell_discussion campaign ' +
    'categories category checkout city climatescienceinfo commerce community coronavirus_info creatorstudio ' +
    'crisisresponse dating directory disaster discover donate donations explore feed feeds followers following forms ' +
    'fundraiser gamestore games give instantgames job_application job_browser l latest library live local location ' +
    'me messages messenger messenger_media meta nearby news notifications nt onthisday order page partners pay ' +
    'payments policies popular professional_dashboard profile publishing_tools questions r ratings recommendations ' +
    'recover reg restaurants room rooms safety salegroups shop shops subscriptions suggestions tag tags teams ' +
    'translations trending ufi user users video videos votinginformationcenter wallet watch weather whitehat widgets ' +
    'bookmarks checkpoint dialog events friends fundraisers gaming group groups hashtag lite marketplace media ' +
    'memories mobile notes offers people permalink photo photos places play plugins posts public recover reel reels ' +
    'saved sharer stories story streamers tournaments watchparty',
);

const pages = words(
  'about about_details about_contact_and_basic_info about_overview about_places about_work_and_education app ' +
    'checkins community directory events fans feed followers following friends groups info jobs likes live ' +
    'live_videos map media media_set mentions menu music notes offers photo photos photos_albums photos_by photos_of ' +
    'photos_stream places playlists posts ratings_and_reviews reels reels_tab reviews services shop sports story ' +
    'tagged timeline tv video videos videos_by wall',
);

const withId = (id: string | null | undefined) => (id ? `id:${id}` : null);
const idBehindName = (segment = '') => withId(numbered.exec(segment)?.[1]);
const pageAt = (segment: string | undefined) => idBehindName(segment) ?? nameIn(segment, userName, sections);

export const facebook: PlatformRule = {
  label: 'Facebook',
  hosts: [
    // A host for each of its languages; "ru-" is one of yt-dlp's tests.
    ...hostsOf('facebook.com', `www @ m web mbasic touch free ru- ${ofLanguage}`),
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
    return isChannelPage(second, pages) ? pageAt(first) : null;
  },
};

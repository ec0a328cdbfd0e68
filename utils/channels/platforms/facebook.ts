import { onlyValue } from '../address';
import { commonSections, hostsOf, isChannelPage, nameIn, words, type PlatformRule } from './rule';

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

// Facebook answers on a host for each of its languages (its list of locales; "ru-" is one of yt-dlp's tests).
const languages =
  'af-za ak-gh am-et ar-ar as-in ay-bo az-az be-by bg-bg bn-in bp-in br-fr bs-ba ca-es cb-iq ck-us co-fr cs-cz ' +
  'cx-ph cy-gb da-dk de-de el-gr en-gb en-in en-pi en-ud en-us eo-eo es-cl es-co es-es es-la es-mx es-ve et-ee ' +
  'eu-es fa-ir fb-lt ff-ng fi-fi fo-fo fr-ca fr-fr fy-nl ga-ie gl-es gn-py gu-in gx-gr ha-ng he-il hi-in hr-hr ' +
  'ht-ht hu-hu hy-am id-id ig-ng ik-us is-is it-it iu-ca ja-jp ja-ks jv-id ka-ge kk-kz km-kh kn-in ko-kr ks-in ' +
  'ku-tr ky-kg la-va lg-ug li-nl ln-cd lo-la lt-lt lv-lv mg-mg mi-nz mk-mk ml-in mn-mn mr-in ms-my mt-mt my-mm ' +
  'nb-no nd-zw ne-np nl-be nl-nl nn-no nr-za ns-za ny-mw om-et or-in pa-in pl-pl ps-af pt-br pt-pt qc-gt qr-gr ' +
  'qu-pe qz-mm rm-ch ro-ro ru- ru-ru rw-rw sa-in sc-it se-no si-lk sk-sk sl-si sn-zw so-so sq-al sr-rs ss-sz st- ' +
  'za su-id sv-se sw-ke sy-sy sz-pl ta-in te-in tg-tj th-th tk-tm tl-ph tn-bw tr-tr ts-za tt-ru tz-ma uk-ua ur-pk ' +
  'uz-uz ve-za vi-vn wo-sn xh-za yi-de yo-ng zh-cn zh-hk zh-tw zu-za zz-tr';

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
    return isChannelPage(second, pages) ? pageAt(first) : null;
  },
};

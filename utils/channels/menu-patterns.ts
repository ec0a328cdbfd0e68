import { platforms } from './platforms';
import { ofLanguage } from './platforms/rule';

/** Facebook's list of locales: a pattern of the menu cannot say "two letters, a hyphen, two letters". */
const languages =
  'af-za ak-gh am-et ar-ar as-in ay-bo az-az be-by bg-bg bn-in bp-in br-fr bs-ba ca-es cb-iq ck-us co-fr cs-cz ' +
  'cx-ph cy-gb da-dk de-de el-gr en-gb en-in en-pi en-ud en-us eo-eo es-cl es-co es-es es-la es-mx es-ve et-ee ' +
  'eu-es fa-ir fb-lt ff-ng fi-fi fo-fo fr-ca fr-fr fy-nl ga-ie gl-es gn-py gu-in gx-gr ha-ng he-il hi-in hr-hr ' +
  'ht-ht hu-hu hy-am id-id ig-ng ik-us is-is it-it iu-ca ja-jp ja-ks jv-id ka-ge kk-kz km-kh kn-in ko-kr ks-in ' +
  'ku-tr ky-kg la-va lg-ug li-nl ln-cd lo-la lt-lt lv-lv mg-mg mi-nz mk-mk ml-in mn-mn mr-in ms-my mt-mt my-mm ' +
  'nb-no nd-zw ne-np nl-be nl-nl nn-no nr-za ns-za ny-mw om-et or-in pa-in pl-pl ps-af pt-br pt-pt qc-gt qr-gr ' +
  'qu-pe qz-mm rm-ch ro-ro ru-ru rw-rw sa-in sc-it se-no si-lk sk-sk sl-si sn-zw so-so sq-al sr-rs ss-sz st-za ' +
  'su-id sv-se sw-ke sy-sy sz-pl ta-in te-in tg-tj th-th tk-tm tl-ph tn-bw tr-tr ts-za tt-ru tz-ma uk-ua ur-pk ' +
  'uz-uz ve-za vi-vn wo-sn xh-za yi-de yo-ng zh-cn zh-hk zh-tw zu-za zz-tr';

const spelledOut = (host: string): string[] =>
  host.startsWith(ofLanguage)
    ? languages.split(' ').map((language) => host.replace(ofLanguage, language))
    : [host];

/** Match patterns of the hosts on which an address can name a channel, for the context menu. */
export const menuPatterns: string[] = Object.values(platforms).flatMap(({ hosts }) =>
  hosts.flatMap(spelledOut).map((host) => `*://${host}/*`),
);

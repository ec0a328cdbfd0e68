import type { Address } from '../address';

/** The rule of one platform; `utils/channels/platforms.ts` holds them all. */
export type PlatformRule = {
  /** The platform's name as it writes it itself. */
  label: string;
  /** Exact hosts on which an address can name a channel; "*.host" stands for exactly one more label. */
  hosts: readonly string[];
  /** Exact hosts of the platform on which no address names a channel: short links, sign-in, programs. */
  silentHosts: readonly string[];
  /** The channel that an address on one of `hosts` names; null where that is not certain. */
  channel: (address: Address) => string | null;
  /** The full address of a channel's page; `channel` gives the same name back for it. */
  page: (name: string) => string;
  /** Names that differ in letter case only are one channel, and are written in lower case. */
  lowerCase?: true;
  /** Names of this form are told apart by letter case. */
  exactCase?: RegExp;
  /** How a name typed into a field is spelt in full; without it, a leading "@" is dropped. */
  spell?: (typed: string) => string;
};

/** The hosts "sub.domain", one for each of the words; "@" is the domain itself, as in a zone file. */
export function hostsOf(domain: string, subdomains: string): string[] {
  return subdomains.split(' ').map((sub) => (sub === '@' ? domain : `${sub}.${domain}`));
}

export function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

// First path segments that are a section of the site on most of the platforms.
const everySection = words(
  'about account accounts ads api app apps auth blog browse business careers category categories checkout contact ' +
    'cookies create dashboard developer developers directory discover download downloads embed explore faq feed ' +
    'followers following games help home index jobs legal library live login logout messages notifications oauth ' +
    'pages partners policies policy popular popout press privacy profile register rules search security sessions ' +
    'settings share signin signout signup store subscribe subscriptions support tag tags team teams terms tos ' +
    'trending upload user users video videos wallet watch widgets',
);

/**
 * The segment if it has the shape of a name, else null. With `sections`, the segment stands where the site also has
 * sections of its own, and neither those nor the ones every site has are names.
 */
export function nameIn(segment: string | undefined, shape: RegExp, sections?: Set<string>): string | null {
  if (segment === undefined || !shape.test(segment)) return null;
  const lower = segment.toLowerCase();
  return sections && (everySection.has(lower) || sections.has(lower)) ? null : segment;
}

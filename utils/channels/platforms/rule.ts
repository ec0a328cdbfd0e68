import type { Address } from '../address';

/** The rule of one platform; `utils/channels/platforms.ts` holds them all. */
export type PlatformRule = {
  /** The platform's name as it writes it itself. */
  label: string;
  /**
   * Exact hosts on which an address can name a channel; "*.host" stands for exactly one more label, "??-??.host" for one
   * of two letters, a hyphen and two letters.
   */
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

/** A label that names a language and a country: "pt-br". */
export const ofLanguage = '??-??';

/** The hosts "sub.domain", one for each of the words; "@" is the domain itself, as in a zone file. */
export function hostsOf(domain: string, subdomains: string): string[] {
  return subdomains.split(' ').map((sub) => (sub === '@' ? domain : `${sub}.${domain}`));
}

export function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** First path segments that every site keeps for itself. Each platform's rule adds its own. */
export const commonSections =
  'about account accounts admin ads api app apps auth blog business careers contact cookies create dashboard developer ' +
  'developers download downloads embed faq help home index invite invites jobs legal login logout oauth oauth2 ' +
  'policies policy press privacy register robots rules search security sessions settings share signin signout signup ' +
  'sitemap static store subscribe support team terms tos upload www';

/**
 * The segment if it has the shape of a name, else null. With `sections`, the segment stands where the site also has
 * sections of its own, which are no names.
 */
export function nameIn(segment: string | undefined, shape: RegExp, sections?: Set<string>): string | null {
  if (segment === undefined || !shape.test(segment)) return null;
  return sections?.has(segment.toLowerCase()) ? null : segment;
}

/**
 * Whether nothing follows the name, or one of the pages that a channel has there. Sites add sections faster than any list
 * of them: what stands before another second segment may be one.
 */
export const isChannelPage = (second: string | undefined, pages: Set<string>): boolean =>
  second === undefined || pages.has(second.toLowerCase());

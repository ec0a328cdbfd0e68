import { uuidPattern } from './patterns';

/** The sections of the options page, in the order in which its navigation shows them. */
export const optionsSections = [
  'orders',
  'services',
  'spending',
  'channels',
  'alerts',
  'data',
  'account',
  'about',
] as const;
export type OptionsSection = (typeof optionsSections)[number];

/** `order` is the uuid of the order that is open beside the list. */
export type OptionsAddress = { section: OptionsSection; order: string | null };

const isSection = (name: string | undefined): name is OptionsSection =>
  optionsSections.some((section) => section === name);

/** The part of the options page's address behind its file name ("#orders/<uuid>"). */
export const optionsHash = (section: OptionsSection, order: string | null = null): string =>
  order === null ? `#${section}` : `#${section}/${order}`;

/** Falls back to the account where the hash names nothing that exists. */
export function readOptionsHash(hash: string): OptionsAddress {
  const [section, order] = hash.replace(/^#/, '').split('/');
  if (!isSection(section)) return { section: 'account', order: null };
  const isOrder = section === 'orders' && order !== undefined && uuidPattern.test(order);
  return { section, order: isOrder ? order : null };
}

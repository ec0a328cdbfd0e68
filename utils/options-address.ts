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

/**
 * `order` is the uuid of the order that is open beside the list; `question` says how a list is filtered and sorted, as
 * the part of an address behind "?" does.
 */
export type OptionsAddress = { section: OptionsSection; order: string | null; question: string };

const isSection = (name: string | undefined): name is OptionsSection =>
  optionsSections.some((section) => section === name);

/** The part of the options page's address behind its file name ("#orders/<uuid>?status=open"). */
export function optionsHash(section: OptionsSection, order: string | null = null, question = ''): string {
  const path = order === null ? `#${section}` : `#${section}/${order}`;
  return question === '' ? path : `${path}?${question}`;
}

/** Falls back to the account where the hash names nothing that exists. */
export function readOptionsHash(hash: string): OptionsAddress {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  const [section, order] = path.split('/');
  if (!isSection(section)) return { section: 'account', order: null, question: '' };
  const isOrder = section === 'orders' && order !== undefined && uuidPattern.test(order);
  return { section, order: isOrder ? order : null, question: rest.join('?') };
}

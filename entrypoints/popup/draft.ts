import type { Channel } from '@/utils/channels/channel';
import type { Platform } from '@/utils/channels/platform-name';
import type { PlaceOrder } from '@/utils/command';
import type { ErrorName } from '@/utils/errors';
import type { ActiveTab } from './active-tab';

/** Everything that was typed or chosen for an order, and how far it is. Never the key. */
export type Draft = {
  /** The channel that it was begun for, and the one of the tab that it was begun in; "" for none. */
  key: string;
  page: string;
  tab: number | null;
  at: number;
  /** The popup opens on it again; not after the user went back to the first view. */
  isOpen: boolean;
  isPrivate: boolean;
  step: 'form' | 'search' | 'declaration' | 'review';
  /** The platform that the channel's name is of; `null` when the link is sent as it was typed. */
  platform: Platform | null;
  /** The field "Channel" or "Link", as typed. */
  channel: string;
  /** An address was given that names no channel. */
  hasNoChannel: boolean;
  service: string | null;
  query: string;
  quantity: string;
  interval: string;
  /** How each service wants the channel. */
  sendAs: Record<string, 'name' | 'address'>;
  /** The offer as the user saw it last. */
  shown: PlaceOrder['shown'] | null;
  /** Made when the review is shown: one order is placed under it, however often it is pressed. */
  uuid: string | null;
  confirmed: PlaceOrder['confirmed'];
  /** The order that the panel refused and that this form still shows; it counts as seen once the user goes on. */
  refused: string | null;
  problem: { name: ErrorName; detail: string | null } | null;
};

/** How long something typed is kept. */
const draftMinutes = 15;

const isFresh = (draft: Draft, now: number) => Math.abs(now - draft.at) <= draftMinutes * 60_000;

/** The name under which a channel's draft is kept. */
export const draftKey = (channel: Channel | null): string =>
  channel === null ? '' : `${channel.platform}/${channel.name.toLowerCase()}`;

export function newDraft(channel: Channel | null, from: ActiveTab, now: number): Draft {
  return {
    key: draftKey(channel),
    page: draftKey(from.channel),
    tab: from.id,
    at: now,
    isOpen: true,
    isPrivate: from.isPrivate,
    step: 'form',
    platform: channel?.platform ?? null,
    channel: channel?.name ?? '',
    hasNoChannel: false,
    service: null,
    query: '',
    quantity: '',
    interval: '',
    sendAs: {},
    shown: null,
    uuid: null,
    confirmed: [],
    refused: null,
    problem: null,
  };
}

/** Whether both are kept in the same place: one draft a channel, and one a tab without a channel. */
export const isSameDraft = (a: Draft, b: Draft): boolean =>
  a.key === b.key && (a.key !== '' || (a.tab === b.tab && a.page === b.page));

/** The newest draft of this channel, or begun on this page; `null` where there is none or it is too old. */
export function findDraft(drafts: Draft[], from: ActiveTab, now: number): Draft | null {
  if (from.isPrivate) return null;
  const page = draftKey(from.channel);
  const isOwn = (draft: Draft) =>
    (page !== '' && draft.key === page) ||
    (draft.tab !== null && draft.tab === from.id && draft.page === page);
  const own = drafts.filter((draft) => isFresh(draft, now) && isOwn(draft));
  return own.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** The drafts with this one in its place; those that are too old are dropped, and one of a private window is not kept. */
export function keepDraft(drafts: Draft[], draft: Draft, now: number): Draft[] {
  const others = drafts.filter((each) => isFresh(each, now) && !isSameDraft(each, draft));
  return draft.isPrivate ? others : [...others, draft];
}

/** Shorter words with the key's end in them are no key. */
const minKeyChars = 8;

/**
 * The draft as it may be kept: a field in which the key may have been pasted is empty. A page knows only how the key
 * ends; a long word with the same end is not kept either.
 */
export function withoutKey(draft: Draft, keyEnd: string): Draft {
  const kept = (typed: string) => {
    const mayHoldKey = typed.split(/\s+/).some((word) => word.length >= minKeyChars && word.includes(keyEnd));
    return mayHoldKey ? '' : typed;
  };
  return {
    ...draft,
    channel: kept(draft.channel),
    query: kept(draft.query),
    quantity: kept(draft.quantity),
    interval: kept(draft.interval),
  };
}

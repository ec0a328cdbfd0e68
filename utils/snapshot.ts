import type { Platform } from './channels/platform-name';
import { factsOf, type ErrorName } from './errors';
import type { Decimal, RateUnit } from './money/money';
import type { BadgeChoice, Theme } from './settings';

/** Raised when the shape below changes: a page does not paint a snapshot of another shape. */
export const snapshotShape = 8;

/** One open order as the popup shows it: finished text, because the first `Intl` object costs a cold popup 20 ms. */
export type OpenOrderLine = {
  uuid: string;
  service: string;
  channel: string;
  /** "640 of 1,000", or "2,000" when what remains is unknown. */
  progress: string;
  delivered: number | null;
  quantity: number;
  status: string;
  /** How much was delivered when, as the path of a drawing (`curve-path.ts`); `null` where nothing can be drawn. */
  curve: string | null;
  isMoving: boolean;
  at: number;
};

/** An order that the user has to settle, in words. */
export type UnsettledLine = {
  uuid: string;
  text: string;
  /** Its service and channel, and when it was sent, for where several are listed. */
  name: string;
  sentText: string;
  /** When the balance is checked next for its sake (milliseconds since 1970); `null` when no check is planned. */
  nextCheckAt: number | null;
};

/** An order that was placed or has ended since the user looked last. */
export type NewsLine = {
  uuid: string;
  service: string;
  channel: string;
  /** "Placed", or the word for how it ended. */
  status: string;
  at: number;
};

/** An order whose outcome needs an answer, in a sentence. */
export type AnswerLine = Omit<UnsettledLine, 'nextCheckAt'>;

/** An order that can be ordered again. */
export type RecentLine = {
  uuid: string;
  service: string;
  /** "1,000 for monstercat". */
  what: string;
  at: number;
};

/** A channel of the user's, as the popup offers it in a tab that shows none. */
export type ChannelChoice = { platform: Platform; name: string; platformName: string };

/**
 * The pages' first view, written by the worker alone and always remade from the records: a projection, never the truth.
 * Values stand beside finished text in the browser's language.
 */
export type Snapshot = {
  shape: typeof snapshotShape;
  /** Goes up with every write. */
  revision: number;
  /**
   * Amounts, channels, links and ids are hidden: in the sentences here they are hidden already, and what stands here as a
   * value is hidden where it is shown.
   */
  isHidden: boolean;
  theme: Theme;
  /** What of this the badge shows. */
  badge: BadgeChoice;
  account: {
    /** The key itself is never here. */
    id: string;
    keyEnd: string;
    checkedAt: number | null;
    /** Set by the user, or learnt from a charge; `null` until then. */
    rateUnit: RateUnit | null;
    /** The id of the order whose charge showed the unit, or `null` when none has yet or the user set it. */
    rateUnitFrom: string | null;
    isRateUnitSet: boolean;
  } | null;
  /** `null` where the key is not behind a lock. */
  lock: {
    isLocked: boolean;
    /** It is to be locked, and waits for an order until about this time of day, in words; `null` where it does not. */
    waitsUntil: string | null;
    /** What a page asks the passkey with, where one opens the lock too; neither is a secret. In Base64. */
    passkey: { credential: string; salt: string } | null;
  } | null;
  balance: {
    amount: Decimal;
    currency: string | null;
    at: number;
    /** The panel's clock when the balance was read, as far as it told. */
    serverAt?: number;
    /** The amount in pieces, as the language orders them; what is not the whole number is muted. */
    pieces: { text: string; isMuted: boolean }[];
    text: string;
    currencyName: string;
    /** "Below your limit of $5.00.", or `null`. */
    lowText: string | null;
  } | null;
  /** Those that the badge counts. */
  openCount: number;
  /** How many are listed: with those in an unknown word of which there was no news for 30 days. */
  openCountText: string;
  openOrders: OpenOrderLine[];
  /** "75 more": those that are listed nowhere here; `null` where there are none. */
  openMoreText: string | null;
  /** Newest first. */
  unsettled: UnsettledLine[];
  /** "3 orders are not confirmed": those that are not told of as charged twice. Empty where there are none. */
  unsettledText: string;
  /** Orders that were charged twice, as we believe, until the user has read it, in words. */
  chargedTwice: Omit<UnsettledLine, 'nextCheckAt'>[];
  /** The newest order that is being placed. */
  placing: string | null;
  /** Falls of the balance that no order from here explains, until the user has answered, newest first, in words. */
  falls: { at: number; text: string }[];
  /** Newest first, until they were seen. */
  news: NewsLine[];
  /** Newest first, until they were looked at. */
  answers: AnswerLine[];
  /** The last orders; none while there are open ones, which are shown instead. */
  recent: RecentLine[];
  /** Some of the user's channels, those declared last first. */
  channels: ChannelChoice[];
  /** Whether nothing can be ordered from this browser. */
  isLookOnly: boolean;
  /** The last failure, until a request goes right again. */
  problem: { name: ErrorName; detail: string | null; at: number } | null;
  /** The version that the last update brought, until the user has seen what is new. */
  updatedTo: string | null;
  /** Orders that are gone without having been erased, in a line and in a sentence, until the user has answered. */
  lost: { short: string; text: string } | null;
  /** Stored records that could not be read: kept aside, and in no other number here. */
  unreadable: number;
  /** Services in the stored list and when they were read. */
  catalogue: { count: number; countText: string; readAt: number } | null;
};

/** Whether the panel refuses the account: nothing can be ordered until the user acts, so nothing is offered. */
export function isRefused({ problem }: Pick<Snapshot, 'problem'>): boolean {
  if (problem === null) return false;
  const { stopsPolling, slowsPolling } = factsOf(problem.name);
  return stopsPolling === true || slowsPolling === true;
}

/** When the balance is checked next for the sake of an order (ms since 1970); `null` when no check is planned. */
export const nextCheckOf = (snapshot: Snapshot | null | undefined, uuid: string): number | null =>
  snapshot?.unsettled.find((line) => line.uuid === uuid)?.nextCheckAt ?? null;

/** Key in extension storage (`local`). */
export const snapshotKey = 'snapshot';

/** The lock that a popup holds while it shows, for one step, what is hidden. The worker takes it away to hide that too. */
export const shownLock = 'shown';

/** The channel on which the worker says that there is something new to read; it carries the revision, no data. */
export const changesChannel = 'botzverse-changes';

/**
 * The stored snapshot, or `null` when there is none that this version can show. The lists are looked at because a page
 * goes through them; a whole check would cost the popup's first paint more than the worker's next snapshot is away.
 */
export function readSnapshot(stored: unknown): Snapshot | null {
  const snapshot = stored as Snapshot | null | undefined;
  if (snapshot?.shape !== snapshotShape || !Number.isSafeInteger(snapshot.revision)) return null;
  const { openOrders, unsettled, chargedTwice, falls, news, answers, recent, channels } = snapshot;
  const lists = [openOrders, unsettled, chargedTwice, falls, news, answers, recent, channels];
  return lists.every(Array.isArray) ? snapshot : null;
}

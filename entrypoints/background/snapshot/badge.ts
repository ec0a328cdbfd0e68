import { browser } from 'wxt/browser';
import { factsOf } from '@/utils/errors';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { BadgeChoice } from '@/utils/settings';
import type { Snapshot } from '@/utils/snapshot';

/** Contrast: white on `open` is 5.2:1, the dark text on `needsUser` 11:1. */
const colours = {
  open: { background: '#0a7a79', text: '#ffffff' },
  needsUser: { background: '#ffc44d', text: '#14171a' },
};

/** The badge has room for four characters: two digits, `+` and `!`. */
const maxShownCount = 99;

type Facts = Readonly<
  Pick<Snapshot, 'account' | 'lock' | 'openCount' | 'problem'> & {
    unsettled: readonly unknown[];
    chargedTwice: readonly unknown[];
    falls: readonly unknown[];
    isHidden?: boolean;
    badge?: BadgeChoice;
  }
>;

/** `needsUser` where something waits for the user: the text ends with `!`, on another colour. */
export function badgeOf(facts: Facts): { text: string; needsUser: boolean } {
  // The icon says the one, the user wants the other.
  if (facts.lock?.isLocked === true || facts.badge === 'none') return { text: '', needsUser: false };
  const needsUser =
    facts.account !== null &&
    (facts.unsettled.length > 0 ||
      facts.chargedTwice.length > 0 ||
      facts.falls.length > 0 ||
      (facts.problem !== null && factsOf(facts.problem.name).needsUser === true));
  const open = facts.badge === 'needsUser' ? 0 : facts.openCount;
  const count = open > maxShownCount ? `${maxShownCount}+` : String(open || '');
  return { text: facts.account === null ? '' : `${count}${needsUser ? '!' : ''}`, needsUser };
}

/** With the panel's own words where nobody knows what they mean, unless they might say what is hidden. */
function problemText({ name, detail }: NonNullable<Snapshot['problem']>, isHidden: boolean): string {
  const sentence = text(`error_${name}`);
  const isQuoted = factsOf(name).slowsPolling === true && detail !== null && !isHidden;
  return isQuoted ? text('titleAnswer', sentence, detail) : sentence;
}

/** The same in words, for the toolbar button's title. */
export function titleOf(facts: Facts): string {
  if (facts.account === null) return text('titleNoKey');
  if (facts.lock?.isLocked === true) {
    return facts.openCount === 0 ? text('titleLocked') : plural('titleLockedOpen', facts.openCount);
  }
  const open = facts.openCount === 0 ? text('titleNoOrders') : plural('titleOpen', facts.openCount);
  if (facts.problem !== null && factsOf(facts.problem.name).needsUser) {
    return text('titleBoth', problemText(facts.problem, facts.isHidden === true), open);
  }
  const twice = facts.chargedTwice.length;
  if (twice > 0) return text('titleBoth', plural('titleChargedTwice', twice), open);
  const unsettled = facts.unsettled.length;
  if (unsettled > 0) return text('titleBoth', plural('titleUnsettled', unsettled), open);
  return facts.falls.length === 0 ? open : text('titleBoth', text('titleBalanceFell'), open);
}

const sizes = ['16', '24', '32', '48'];
const iconsIn = (folder: string) => Object.fromEntries(sizes.map((size) => [size, `${folder}/${size}.png`]));
const icons = { open: iconsIn('/icon'), locked: iconsIn('/icon/locked') };

/** The browser has the icon of the manifest at its start: it is touched only for the sake of a lock. */
async function showIcon(facts: Facts, wasLocked: boolean): Promise<void> {
  const isLocked = facts.lock?.isLocked === true;
  if (isLocked || wasLocked) await browser.action.setIcon({ path: icons[isLocked ? 'locked' : 'open'] });
}

/** `wasLocked`: what it shows until now. */
export async function showBadge(facts: Facts, wasLocked = false): Promise<void> {
  const badge = badgeOf(facts);
  const colour = badge.needsUser ? colours.needsUser : colours.open;
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: colour.background }),
    browser.action.setBadgeTextColor?.({ color: colour.text }),
    showIcon(facts, wasLocked),
    browser.action.setTitle({ title: titleOf(facts) }),
  ]);
}

import type { Channel } from '@/utils/channels/channel';
import type { Target } from '@/utils/target';
import { knownTab, type ActiveTab } from './active-tab';
import { draftKey, findDraft, newDraft } from './draft';
import { draft } from './draft-in-view';
import { changeDraft, keptDrafts, openDraft } from './drafts';
import { view } from './view';

/** Opens the order form for the tab's channel: what was begun for it, or an empty one. */
export function beginOrder(): void {
  const from = knownTab();
  const key = draftKey(from.channel);
  const begun = findDraft(keptDrafts(), from, Date.now());
  openDraft(
    begun?.key === key ? { ...begun, isOpen: true, step: 'form' } : newDraft(from.channel, from, Date.now()),
  );
  view.value = { name: 'order' };
}

/** Opens it for a channel of the user's that the tab does not show. */
export const beginOrderFor = (channel: Channel): void =>
  beginOrderAt({ isPrivate: false }, channel, knownTab());

export function beginOrderAt(
  target: Pick<Target, 'isPrivate'>,
  channel: Channel | null,
  from: ActiveTab,
): void {
  const now = Date.now();
  const isPrivate = from.isPrivate || target.isPrivate;
  const begun =
    channel === null || isPrivate ? null : keptDrafts().find(({ key }) => key === draftKey(channel));
  openDraft(
    begun
      ? { ...begun, at: now, tab: from.id, page: draftKey(from.channel), isOpen: true, step: 'form' }
      : { ...newDraft(channel, { ...from, isPrivate }, now), hasNoChannel: channel === null },
  );
  view.value = { name: 'order' };
}

/** Leaves the order form; what was typed is still there when it is opened again. */
export function goHome(): void {
  changeDraft({ isOpen: false });
  draft.value = null;
  view.value = { name: 'home' };
}

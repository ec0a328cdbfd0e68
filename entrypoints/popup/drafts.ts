import { chrome } from '@/utils/chrome';
import { keepDraft, withoutKey, type Draft } from './draft';
import { draft } from './draft-in-view';
import { snapshot } from './snapshot';

/**
 * All that is kept. A popup closes before another opens, but the small window and the frame on the options page may be
 * open beside it: each tells the others what it has changed, so that none of them takes back what another has kept.
 */
let kept: Draft[] = [];

type DraftChange = { kept: Draft } | { dropped: string };

const changed = (drafts: Draft[], change: DraftChange): Draft[] =>
  'kept' in change
    ? keepDraft(drafts, change.kept, Date.now())
    : drafts.filter(({ uuid }) => uuid !== change.dropped);

let others: BroadcastChannel | undefined;

/** Takes over what was kept when the popup closed, and from now on what others keep. */
export function restoreDrafts(stored: unknown): void {
  if (others === undefined) {
    others = new BroadcastChannel('botzverse-drafts');
    others.addEventListener('message', ({ data }: MessageEvent<DraftChange>) => (kept = changed(kept, data)));
  }
  kept = Array.isArray(stored) ? (stored as Draft[]) : [];
}

export const keptDrafts = (): Draft[] => kept;

/** A draft of a private window is not kept, and nobody is told of it. */
function save(change: DraftChange): void {
  kept = changed(kept, change);
  void chrome.storage.session.set({ drafts: kept });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  if (!('kept' in change && change.kept.isPrivate)) others?.postMessage(change);
}

/** Begins a draft, or goes on with one. */
export function openDraft(opened: Draft): void {
  draft.value = opened;
  const keyEnd = snapshot.value?.account?.keyEnd;
  save({ kept: keyEnd ? withoutKey(opened, keyEnd) : opened });
}

/** Changes the draft and keeps it at once: the popup may close at any moment. */
export function changeDraft(changes: Partial<Draft>): void {
  if (draft.value !== null) openDraft({ ...draft.value, ...changes, at: Date.now() });
}

/** Forgets what was typed for an order that was sent. */
export function dropDraftOf(uuid: string): void {
  if (draft.value?.uuid === uuid) draft.value = null;
  save({ dropped: uuid });
}

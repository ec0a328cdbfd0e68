import { signal } from '@preact/signals';
import { chrome } from '@/utils/chrome';
import { keepDraft, withoutKey, type Draft } from './draft';
import { snapshot } from './snapshot';

/** `null` when nothing is being ordered. */
export const draft = signal<Draft | null>(null);

/** All that is kept. A popup closes before another opens, so that this page is the only writer. */
let kept: Draft[] = [];

/** Takes over what was kept when the popup closed. */
export function restoreDrafts(stored: unknown): void {
  kept = Array.isArray(stored) ? (stored as Draft[]) : [];
}

export const keptDrafts = (): Draft[] => kept;

const save = () => void chrome.storage.session.set({ drafts: kept });

/** Begins a draft, or goes on with one. */
export function openDraft(opened: Draft): void {
  draft.value = opened;
  const keyEnd = snapshot.value?.account?.keyEnd;
  kept = keepDraft(kept, keyEnd ? withoutKey(opened, keyEnd) : opened, Date.now());
  save();
}

/** Changes the draft and keeps it at once: the popup may close at any moment. */
export function changeDraft(changes: Partial<Draft>): void {
  if (draft.value !== null) openDraft({ ...draft.value, ...changes, at: Date.now() });
}

/** Forgets what was typed for an order that was sent. */
export function dropDraftOf(uuid: string): void {
  if (draft.value?.uuid === uuid) draft.value = null;
  kept = kept.filter((each) => each.uuid !== uuid);
  save();
}

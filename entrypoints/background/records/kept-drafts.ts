import { browser } from 'wxt/browser';

const key = 'keptDrafts';

/** What is read of a draft here; the rest of it is the popup's. */
type Stored = { key: string; channel: string; query: string };

/**
 * A draft as it may lie on the disk: of what was typed freely, in which anything may have been pasted, only the channel
 * that the draft is for.
 */
function toKeep(draft: Stored): Stored {
  const isItsOwn = draft.key.endsWith(`/${draft.channel.toLowerCase()}`);
  return { ...draft, query: '', channel: isItsOwn ? draft.channel : '' };
}

/** An update ends the session's storage: what is typed in the popup is kept on disk until it has been. */
export async function keepDrafts(): Promise<void> {
  const { drafts } = await browser.storage.session.get('drafts');
  if (!Array.isArray(drafts) || drafts.length === 0) return;
  await browser.storage.local.set({ [key]: (drafts as Stored[]).map(toKeep) });
}

/** Gives the popup back what was typed before the update. The popup itself drops what is too old. */
export async function bringBackDrafts(): Promise<void> {
  const { [key]: drafts } = await browser.storage.local.get(key);
  if (drafts === undefined) return;
  const { drafts: begun } = await browser.storage.session.get('drafts');
  if (begun === undefined) await browser.storage.session.set({ drafts });
  await browser.storage.local.remove(key);
}

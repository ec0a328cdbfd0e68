import { browser } from 'wxt/browser';

const key = 'keptDrafts';

/** An update ends the session's storage: what is typed in the popup is kept on disk until it has been. */
export async function keepDrafts(): Promise<void> {
  const { drafts } = await browser.storage.session.get('drafts');
  if (Array.isArray(drafts) && drafts.length > 0) await browser.storage.local.set({ [key]: drafts });
}

/** Gives the popup back what was typed before the update. The popup itself drops what is too old. */
export async function bringBackDrafts(): Promise<void> {
  const { [key]: drafts } = await browser.storage.local.get(key);
  if (drafts === undefined) return;
  const { drafts: begun } = await browser.storage.session.get('drafts');
  if (begun === undefined) await browser.storage.session.set({ drafts });
  await browser.storage.local.remove(key);
}

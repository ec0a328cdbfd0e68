import { channelAt } from '@/utils/channels/channel';
import { chrome } from '@/utils/chrome';
import type { Target } from '@/utils/target';
import { activeTab } from './active-tab';
import { findDraft, type Draft } from './draft';
import { keptDrafts, openDraft, restoreDrafts } from './drafts';
import { findActiveTab } from './find-active-tab';
import { isFramed, readAsked } from './frame';
import { beginOrderAt } from './open-order';
import { isSent } from './order/forget-sent';
import { openAskedOrder } from './order/open-asked';
import { snapshot } from './snapshot';
import { takeTarget } from './take-target';
import { chooseView, view } from './view';

async function openTarget(target: Target): Promise<void> {
  beginOrderAt(target, channelAt(target.address), activeTab.value ?? (await findActiveTab()));
}

/** A review may have been pressed by a popup that closed before it could say how that ended. */
const isOver = async ({ uuid }: Draft): Promise<boolean> => uuid !== null && (await isSent(uuid));

/** Opens the frame of the options page on what that has asked for. */
async function openAsked(): Promise<void> {
  const asked = readAsked(location.search);
  // It may name a channel, which may be hidden.
  history.replaceState(null, '', location.pathname);
  await openAskedOrder(asked);
}

/** Opens the popup on what was right-clicked, what is on its way or what was begun; else the first view stays. */
export async function openView(): Promise<void> {
  const [stored, from] = await Promise.all([
    chrome.storage.session.get(['target', 'drafts']),
    findActiveTab(),
  ]);
  restoreDrafts(stored['drafts']);
  if (!snapshot.value?.account) return;
  if (isFramed) return openAsked();
  const target = await takeTarget(stored, Date.now());
  if (target !== null) return openTarget(target);
  const begun = findDraft(keptDrafts(), from, Date.now());
  const { placing } = snapshot.value;
  const isOpen = begun?.isOpen === true && !(await isOver(begun));
  // The user was quicker than storage.
  if (view.value.name !== 'home') return;
  const chosen = chooseView({ placing, hasDraft: isOpen });
  if (chosen.name === 'order' && begun !== null) openDraft(begun);
  view.value = chosen;
}

/** Takes a target that was saved after the popup had opened. */
export async function openNewTarget(): Promise<void> {
  if (!snapshot.value?.account || isFramed) return;
  const target = await takeTarget(await chrome.storage.session.get('target'), Date.now());
  if (target !== null) await openTarget(target);
}

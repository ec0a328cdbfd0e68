import { effect } from '@preact/signals';
import { holdUpdatesInView } from '@/utils/in-use';
import { refreshIfOld } from './ask-refresh';
import { startClock } from './clock';
import { followEscape, isFramed, leaveFrame } from './frame';
import { watchConnection } from './offline';
import { openNewTarget, openView } from './open-view';
import { followOptionsLinks } from './options-links';
import { readLimitsAhead } from './order/limits';
import { countAsSeen } from './see-news';
import { readShortcut } from './shortcut';
import { awaitSnapshot, listenToChanges, readSnapshotAgain, snapshot } from './snapshot';
import { view } from './view';

/** The frame goes as soon as there is nothing to be ordered in it any more. */
function followLeaving(): void {
  followEscape();
  effect(() => {
    if (view.value.name === 'home') leaveFrame();
  });
}

/** All that the popup does by itself once its first view is on the screen. */
export async function goOn(): Promise<void> {
  holdUpdatesInView();
  followOptionsLinks();
  startClock();
  watchConnection();
  listenToChanges(() => void Promise.all([readSnapshotAgain(), openNewTarget()]));
  await awaitSnapshot(refreshIfOld);
  // The worker may have announced a change between the first read and now, when nobody listened.
  await Promise.all([openView(), readSnapshotAgain(), readLimitsAhead()]);
  if (isFramed) followLeaving();
  else countAsSeen();
  // The first key may be given in this very popup: the keys that open it are shown then.
  await Promise.all([readShortcut(), snapshot.value?.account && refreshIfOld()]);
}

import { storedSnapshot } from './stored'; // Before all other code: the browser reads while that runs.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { speakHidden } from '@/components/ui/speak-hidden';
import { text } from '@/utils/i18n/text';
import { holdUpdatesInView } from '@/utils/in-use';
import { showTheme } from '@/utils/show-theme';
import { App } from './App';
import { startClock } from './clock';
import { followEscape, isFramed, leaveFrame } from './frame';
import { followHiding } from './hiding';
import { countAsSeen } from './news';
import { watchConnection } from './offline';
import { followOptionsLinks } from './options-links';
import { openNewTarget, openView } from './open-view';
import { loadPagesInTime } from './pages';
import { refreshIfOld } from './refresh';
import { readShortcut } from './shortcut';
import { awaitSnapshot, listenToChanges, readSnapshotAgain, showFirstSnapshot, snapshot } from './snapshot';
import { view } from './view';

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** Resolves when what was rendered is on the screen: the frame after it begins when the browser has shown it. */
async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** The frame goes as soon as there is nothing to be ordered in it any more. */
function followLeaving(): void {
  followEscape();
  effect(() => {
    if (view.value.name === 'home') leaveFrame();
  });
}

async function openPopup(): Promise<void> {
  document.documentElement.lang = text('pageLanguage');
  document.documentElement.dir = text('pageDirection');
  if (isFramed) document.documentElement.className = 'framed';
  speakHidden();
  followHiding();
  await showFirstSnapshot(storedSnapshot);
  effect(() => showTheme(snapshot.value?.theme));
  render(<App />, document.body);
  await painted();
  holdUpdatesInView();
  loadPagesInTime();
  followOptionsLinks();
  startClock();
  watchConnection();
  listenToChanges(() => void Promise.all([readSnapshotAgain(), openNewTarget()]));
  await awaitSnapshot(refreshIfOld);
  // The worker may have announced a change between the first read and now, when nobody listened.
  await Promise.all([openView(), readSnapshotAgain()]);
  if (isFramed) followLeaving();
  else countAsSeen();
  // The first key may be given in this very popup: the keys that open it are shown then.
  await Promise.all([readShortcut(), snapshot.value?.account && refreshIfOld()]);
}

void openPopup();

import { storedSnapshot } from './stored'; // Before all other code: the browser reads while that runs.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { speakHidden } from '@/components/ui/speak-hidden';
import { text } from '@/utils/i18n/text';
import { showTheme } from '@/utils/show-theme';
import { App } from './App';
import { isFramed } from './frame';
import { followHiding } from './hiding';
import { loadLater } from './load-later';
import { pages } from './pages';
import { showFirstSnapshot, snapshot } from './snapshot';

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** Resolves when what was rendered is on the screen: the frame after it begins when the browser has shown it. */
async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
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
  const later = await loadLater();
  pages.value = later;
  await later.goOn();
}

void openPopup();

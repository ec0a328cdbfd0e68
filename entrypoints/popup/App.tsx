import { IncompleteNotice } from '@/components/ui/IncompleteNotice';
import { isIncomplete } from '@/components/ui/load-part';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import { isFramed } from './frame';
import { Home } from './Home';
import { pages } from './pages';
import { said } from './said';
import { isUnreadable, readSnapshotAgain, snapshot } from './snapshot';
import { view } from './view';

/** What is read out beside the view. It is there from the start, as it must be to be heard. */
const Said = () => (
  <p class="hide" aria-live="polite">
    {said.value}
  </p>
);

/** The view that is open; without a key the one that asks for it, locked the one that unlocks. The first view stays until another's code is there. */
function Shown() {
  const { value: stored } = snapshot;
  const { value: shown } = view;
  if (isUnreadable.value && !stored) {
    return (
      <main>
        <UnreadableNotice onRetry={() => void readSnapshotAgain()} />
      </main>
    );
  }
  if (stored === undefined) return null;
  const isUsable = stored?.account && stored.lock?.isLocked !== true;
  // Who only reads home is drawn once: that the other views are there by now changes nothing in it.
  if (isUsable && shown.name === 'home') return isFramed ? null : <Home snapshot={stored} />;
  const { value: loaded } = pages;
  if (!stored?.account) return loaded && <loaded.KeyPage key="first" isFirst />;
  if (!isUsable) return loaded && <loaded.UnlockPage snapshot={stored} />;
  if (loaded === null) return isFramed ? null : <Home snapshot={stored} />;
  if (shown.name === 'order') return <loaded.OrderPage />;
  if (shown.name === 'outcome') return <loaded.OutcomePage key={shown.uuid} uuid={shown.uuid} />;
  return <loaded.KeyPage key="replace" isFirst={false} />;
}

export const App = () => (
  <>
    <Shown />
    {isIncomplete.value && (
      <footer class="stack">
        <IncompleteNotice />
      </footer>
    )}
    <Said />
  </>
);

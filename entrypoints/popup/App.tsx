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
  const { value: shown } = view;
  const { value: loaded } = pages;
  if (isUnreadable.value && !snapshot.value) {
    return (
      <main>
        <UnreadableNotice onRetry={() => void readSnapshotAgain()} />
      </main>
    );
  }
  if (snapshot.value === undefined) return null;
  if (!snapshot.value?.account) return loaded && <loaded.KeyPage key="first" isFirst />;
  if (snapshot.value.lock?.isLocked === true)
    return loaded && <loaded.UnlockPage snapshot={snapshot.value} />;
  if (loaded === null || shown.name === 'home') return isFramed ? null : <Home snapshot={snapshot.value} />;
  if (shown.name === 'order') return <loaded.OrderPage />;
  if (shown.name === 'outcome') return <loaded.OutcomePage key={shown.uuid} uuid={shown.uuid} />;
  return <loaded.KeyPage key="replace" isFirst={false} />;
}

export const App = () => (
  <>
    <Shown />
    <Said />
  </>
);

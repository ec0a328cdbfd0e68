import { HomeView } from '@/components/home/HomeView';
import { chrome } from '@/utils/chrome';
import type { Snapshot } from '@/utils/snapshot';
import { activeTab } from './active-tab';
import { now } from './clock';
import { isHidden } from './hiding';
import { loadLater, type Later } from './load-later';
import { newsHere } from './news';
import { isOffline } from './offline';
import { pages } from './pages';
import { refresh, refreshText } from './refresh';
import { shortcut } from './shortcut';
import { view } from './view';

/** All orders, on the options page. */
const ordersHref = 'options.html#orders';

/** What a press does is loaded when the view has been painted. */
const does = (work: (later: Later) => unknown): void => void loadLater().then(work);

/** The focus of the view before it would be lost. A popup that was just opened has shown no other: it only paints. */
const takeFocus = (title: HTMLElement | null): void => {
  if (pages.peek() !== null) title?.focus();
};

export function Home({ snapshot }: { snapshot: Snapshot }) {
  const { isBusy, isAsked, error } = refresh.value;
  return (
    <HomeView
      snapshot={snapshot}
      statusText={refreshText(snapshot, { isBusy, error, isOffline: isOffline.value, now: now.value })}
      isStale={snapshot.problem !== null || isOffline.value}
      isBusy={isBusy}
      isSpoken={isAsked}
      isOffline={isOffline.value}
      channel={channelHere()}
      shortcut={shortcut.value}
      now={now.value}
      ordersHref={ordersHref}
      onTitle={takeFocus}
      isHidden={isHidden.value}
      onHide={(isOn) => does(({ hide }) => hide(isOn))}
      onRefresh={() => does(({ refreshNow }) => refreshNow())}
      onCheckAgain={() => does(({ checkKeyAgain }) => checkKeyAgain())}
      onLock={snapshot.lock === null ? null : (isForced) => does(({ lockKey }) => lockKey(isForced))}
      onOptions={() => void chrome.runtime.openOptionsPage()}
      news={newsHere.value}
      onOrder={() => does(({ beginOrder }) => beginOrder())}
      onOrderFor={(channel) => does(({ beginOrderFor }) => beginOrderFor(channel))}
      onRepeat={(uuid) => does(({ repeatOrder }) => repeatOrder(uuid))}
      onLimits={() => does(({ openOptionsAt }) => openOptionsAt('options.html#account'))}
      onReplaceKey={() => (view.value = { name: 'replaceKey' })}
      onMine={(times) => does(({ answerFalls }) => answerFalls(times))}
      onSee={(uuid) => (view.value = { name: 'outcome', uuid })}
    />
  );
}

function channelHere() {
  const { value } = activeTab;
  return value === undefined
    ? undefined
    : value.channel && { ...value.channel, platformName: value.platformName };
}

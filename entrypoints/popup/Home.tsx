import { HomeView } from '@/components/home/HomeView';
import { chrome } from '@/utils/chrome';
import type { Snapshot } from '@/utils/snapshot';
import { activeTab } from './active-tab';
import { now } from './clock';
import { hide, isHidden } from './hiding';
import { loadLater } from './load-later';
import { lockKey } from './lock';
import { newsHere } from './news';
import { isOffline } from './offline';
import { beginOrder, beginOrderFor } from './open-order';
import { openOptions } from './options-links';
import { pages } from './pages';
import { answerFalls, checkKeyAgain, refresh, refreshNow, refreshText } from './refresh';
import { shortcut } from './shortcut';
import { view } from './view';

/** All orders, on the options page. */
const ordersHref = 'options.html#orders';

const orderAgain = async (uuid: string) => (await loadLater()).repeatOrder(uuid);

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
      onHide={(isOn) => void hide(isOn)}
      onRefresh={() => void refreshNow()}
      onCheckAgain={() => void checkKeyAgain()}
      onLock={snapshot.lock === null ? null : (isForced) => void lockKey(isForced)}
      onOptions={() => void chrome.runtime.openOptionsPage()}
      news={newsHere.value}
      onOrder={beginOrder}
      onOrderFor={beginOrderFor}
      onRepeat={(uuid) => void orderAgain(uuid)}
      onLimits={() => void openOptions('options.html#account')}
      onReplaceKey={() => (view.value = { name: 'replaceKey' })}
      onMine={(times) => void answerFalls(times)}
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

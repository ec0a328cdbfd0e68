import { effect } from '@preact/signals';
import { render } from 'preact';
import { speakHidden } from '@/components/ui/speak-hidden';
import { text } from '@/utils/i18n/text';
import { holdUpdatesInView } from '@/utils/in-use';
import { optionsHash } from '@/utils/options-address';
import { showTheme } from '@/utils/show-theme';
import { App } from './App';
import { address, followAddress } from './state/address';
import { followChanges } from './state/changes';
import { followHiding } from './state/hiding';
import { followHostAccess } from './state/host-access';
import { followNotificationAccess } from './state/notification-access';
import { followClock } from './state/now';
import { followQuestion } from './state/orders';
import { readSection, readShown } from './state/read-shown';
import { followServicesAddress } from './state/service-filter';
import { snapshot } from './state/snapshot';
import { followSpendingAddress } from './state/spending';
import { followToolbar } from './state/toolbar';

document.documentElement.lang = text('pageLanguage');
document.documentElement.dir = text('pageDirection');

speakHidden();
followAddress();
followClock();
followHostAccess();
followNotificationAccess();
followChanges(readShown);
followQuestion();
followHiding();
followToolbar();
followServicesAddress();
followSpendingAddress();
holdUpdatesInView();
effect(() => showTheme(snapshot.value?.theme));

let shown: string | null = null;
address.subscribe(({ section, order }) => {
  // Another question to the same list needs nothing else than what was read.
  const wanted = optionsHash(section, order);
  if (wanted === shown) return;
  // The first read brings the snapshot too, which says whose services and orders these are.
  void (shown === null ? readShown() : readSection());
  shown = wanted;
});

render(<App />, document.body);

import { render } from 'preact';
import { text } from '@/utils/i18n/text';
import { App } from './App';
import { address, followAddress } from './state/address';
import { followChanges } from './state/changes';
import { followHostAccess } from './state/host-access';
import { followNotificationAccess } from './state/notification-access';
import { followClock } from './state/now';
import { followQuestion } from './state/orders';
import { readSection, readShown } from './state/read-shown';
import { followToolbar } from './state/toolbar';

document.documentElement.lang = text('pageLanguage');
document.documentElement.dir = text('pageDirection');

followAddress();
followClock();
followHostAccess();
followNotificationAccess();
followChanges(readShown);
followQuestion();
followToolbar();

let isFirst = true;
address.subscribe(() => {
  // The first read brings the snapshot too, which says whose services and orders these are.
  void (isFirst ? readShown() : readSection());
  isFirst = false;
});

render(<App />, document.body);

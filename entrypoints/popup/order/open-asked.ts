import { isPlatform } from '@/utils/channels/platform-name';
import { knownTab } from '../active-tab';
import { findDraft, newDraft } from '../draft';
import { keptDrafts, openDraft } from '../drafts';
import type { Asked } from '../frame';
import { beginOrderFor } from '../open-order';
import { view } from '../view';
import { readOrderData } from './catalogue';
import { chooseService } from './choose-service';
import { repeatOrder } from './repeat-order';

/** The form with this service chosen: what was begun for it here, or an empty one. */
async function openForService(id: string): Promise<void> {
  // How the service wants its channel is among them.
  await readOrderData();
  const now = Date.now();
  const begun = findDraft(keptDrafts(), knownTab(), now);
  const empty = newDraft(null, knownTab(), now);
  openDraft(
    begun?.service === id
      ? { ...begun, isOpen: true, step: 'form' }
      : { ...empty, ...chooseService(empty, id) },
  );
  view.value = { name: 'order' };
}

/** Opens the form for what was pressed on the options page. It sends nothing. */
export async function openAskedOrder({ order, service, channel }: Asked): Promise<void> {
  if (order !== null) return repeatOrder(order);
  if (service !== null) return openForService(service);
  const [platform = '', name = ''] = channel?.split(/\/(.*)/s) ?? [];
  if (isPlatform(platform) && name !== '') return beginOrderFor({ platform, name });
  if (name === '') return;
  // Without a platform it is sent exactly as it was declared.
  openDraft({ ...newDraft(null, knownTab(), Date.now()), channel: name });
  view.value = { name: 'order' };
}

import { signal } from '@preact/signals';
import { isSameDeclared, readMyChannels } from '@/utils/channels/my-channels';
import { sendCommand } from '@/utils/send-command';
import { offerOf } from '@/utils/services/service';
import { draft } from '../draft-in-view';
import { changeDraft } from '../drafts';
import { markSeen } from '../see-news';
import { readSnapshotAgain } from '../snapshot';
import { findService, readStoredServices } from './catalogue';
import { checkForm, type FormOrder } from './check-form';
import { readTyped } from './read-typed';

/** How often the review was asked for while a field was wrong; from the first press on, errors are shown. */
export const wrongPresses = signal(0);

/** Whether the reads before the review are under way, or the declaration is being saved. */
export const isChecking = signal(false);

/** Reads balance and services, then shows exactly what will be sent. Each review places one order, under its uuid. */
async function showReview({ service, link }: FormOrder): Promise<void> {
  const outcome = await sendCommand({ type: 'checkBeforeOrder', service, link });
  await Promise.all([readStoredServices(), readSnapshotAgain()]);
  if (outcome.ok) {
    const confirmed = draft.value?.confirmed.filter((name) => name === 'orderUnsettled') ?? [];
    changeDraft({ step: 'review', uuid: crypto.randomUUID(), confirmed, problem: null });
  } else {
    changeDraft({ step: 'form', problem: { name: outcome.error, detail: outcome.detail } });
  }
}

async function whileChecking(work: () => Promise<void>): Promise<void> {
  if (isChecking.value) return;
  isChecking.value = true;
  await work();
  isChecking.value = false;
}

/** Leads from the form to the review, past the declaration where the channel is new; or says what is wrong. */
export async function reviewOrder(): Promise<void> {
  // Enter in the field leaves it no more than it leaves the page.
  const read = draft.value && readTyped(draft.value);
  if (read) changeDraft({ ...read, confirmed: [] });
  const { value } = draft;
  if (value === null) return;
  const service = findService(value.service);
  const checked = checkForm(value, service);
  if ('errors' in checked) {
    wrongPresses.value += 1;
    return;
  }
  wrongPresses.value = 0;
  await whileChecking(async () => {
    if (value.refused !== null) markSeen(value.refused);
    const { order } = checked;
    const shown = service && offerOf(service);
    changeDraft({ problem: null, refused: null, shown });
    const isMine = (await readMyChannels()).some((mine) => isSameDeclared(mine, order.channel));
    if (isMine) await showReview(order);
    else changeDraft({ step: 'declaration' });
  });
}

/** Saves that the channel is the user's own, and goes on to the review. */
export async function declareChannel(): Promise<void> {
  const { value } = draft;
  const checked = value && checkForm(value, findService(value.service));
  if (!checked || 'errors' in checked) return changeDraft({ step: 'form' });
  await whileChecking(async () => {
    const { order } = checked;
    const outcome = await sendCommand({ type: 'declareChannel', channel: order.channel });
    if (outcome.ok) await showReview(order);
    else changeDraft({ problem: { name: outcome.error, detail: outcome.detail } });
  });
}

export const editOrder = (): void => changeDraft({ step: 'form', problem: null });

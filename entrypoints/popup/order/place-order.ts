import { signal } from '@preact/signals';
import type { Outcome, PlaceOrder } from '@/utils/command';
import { factsOf, type ErrorName } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import { readOrder } from '@/utils/orders-db/read-orders';
import { sendCommand } from '@/utils/send-command';
import type { Draft } from '../draft';
import { draft } from '../draft-in-view';
import { changeDraft } from '../drafts';
import { said } from '../said';
import { readSnapshotAgain } from '../snapshot';
import { view } from '../view';
import { readStoredServices } from './catalogue';
import type { FormOrder } from './check-form';
import { acceptedPassphrase, typedPassphrase } from './passphrase';

/** Whether the order is on its way: nothing more is pressed until its outcome is there. */
export const isPlacing = signal(false);

/** Errors that a second, explicit press confirms. */
const confirmable = ['orderedMinutesAgo', 'priceNeedsConfirming', 'connectionUnguarded'] as const;
export type Confirmable = (typeof confirmable)[number];

/** Whether the error asks for a second press. */
export const isConfirmable = (name: ErrorName): name is Confirmable =>
  confirmable.some((each) => each === name);

/** Errors of a field send back to the form; what can be confirmed or tried again stays in the review. */
const stepAfter = (name: ErrorName): Draft['step'] =>
  factsOf(name).remedy === 'editOrder' || name === 'serviceNotOrderable' ? 'form' : 'review';

/** These say nothing of whether the order was sent. */
const untold: readonly ErrorName[] = ['workerStopped', 'stillWaiting'];

/** After these the order may be at the panel: it is looked at under its uuid. */
const maybeSent: ReadonlySet<ErrorName> = new Set<ErrorName>([
  ...untold,
  'alreadySent',
  'beingPlaced',
  'answerNotSaved',
]);

/** Whether the order has a record that can be read; a database that fails says nothing about the order. */
const isOnRecord = (uuid: string): Promise<boolean> =>
  readOrder(uuid).then(
    (order) => order !== null,
    () => false,
  );

async function showRefusal(
  outcome: Exclude<Outcome, { ok: true }>,
  shown: PlaceOrder['shown'],
): Promise<void> {
  await Promise.all([readStoredServices(), readSnapshotAgain()]);
  const { error: name, detail } = outcome;
  // Under this uuid nothing was sent, but it was seen: the next press is another order.
  const isSpent = !maybeSent.has(name);
  changeDraft({
    shown,
    problem: { name, detail },
    step: name === 'notMyChannel' ? 'declaration' : stepAfter(name),
    ...(isSpent && { uuid: crypto.randomUUID() }),
    // It may still be sent: what was agreed to for it counts for no other.
    ...(name === 'stillWaiting' && { confirmed: [] }),
  });
}

/** An order as the review shows it, with what the review itself has asked about. */
type ReviewedOrder = FormOrder & { confirmed: PlaceOrder['confirmed'] };

/** Sends the order exactly as it was reviewed, once; then shows how it ended. */
export async function placeOrder(
  order: ReviewedOrder,
  account: string,
  shown: PlaceOrder['shown'],
): Promise<void> {
  const { uuid, problem, confirmed } = draft.value ?? {};
  if (isPlacing.value || !uuid) return;
  isPlacing.value = true;
  said.value = text('placingSaid');
  const isConfirmed = problem && isConfirmable(problem.name) ? [problem.name] : [];
  const all = [...new Set([...(confirmed ?? []), ...isConfirmed, ...order.confirmed])];
  changeDraft({ confirmed: all });
  const passphrase = typedPassphrase.value || acceptedPassphrase.value;
  const outcome = await sendCommand({
    type: 'placeOrder',
    uuid,
    account,
    ...order,
    shown,
    confirmed: all,
    ...(passphrase !== '' && { passphrase }),
  });
  typedPassphrase.value = '';
  acceptedPassphrase.value = !outcome.ok && isConfirmable(outcome.error) ? passphrase : '';
  // How it ended the next view says; what is wrong is said by its notice.
  said.value = '';
  const isRecorded = outcome.ok || untold.includes(outcome.error);
  if (isRecorded && (await isOnRecord(uuid))) view.value = { name: 'outcome', uuid };
  else await showRefusal(outcome.ok ? { ok: false, error: 'workerStopped', detail: null } : outcome, shown);
  isPlacing.value = false;
}

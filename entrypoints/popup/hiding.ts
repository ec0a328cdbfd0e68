import { computed, effect, signal } from '@preact/signals';
import { hideBy } from '@/utils/i18n/private-text';
import { shownLock } from '@/utils/snapshot';
import { draft } from './draft-in-view';
import { said } from './said';
import { snapshot } from './snapshot';
import { view } from './view';

/** Whether it is switched on, whatever is shown for one step. */
export const isHidden = computed(() => snapshot.value?.isHidden === true);

/** The step in which the user answers for what is shown: nothing is declared or placed unseen. */
const answeredStep = computed(() => {
  const { uuid = null, step = 'form' } = draft.value ?? {};
  const isAnswered = view.value.name === 'order' && (step === 'declaration' || step === 'review');
  return isAnswered ? `${step} ${uuid}` : null;
});

const shownStep = signal<string | null>(null);

function hideStep(): void {
  shownStep.value = null;
  // What was read out stands on the page until something else is.
  said.value = '';
}

/**
 * Shows what is hidden, for as long as this step is in view. The lock tells the worker, also that this popup has closed;
 * at a press of the key the worker takes it away.
 */
export async function showInStep(): Promise<void> {
  shownStep.value = answeredStep.value;
  const left = () => new Promise<void>((leave) => shownStep.subscribe((step) => step === null && leave()));
  await navigator.locks.request(shownLock, { mode: 'shared' }, left).catch(hideStep);
}

/** From now on the popup shows what is private or hides it, by the same read as the rest of its first view. */
export function followHiding(): void {
  hideBy(() => isHidden.value && (answeredStep.value === null || answeredStep.value !== shownStep.value));
  effect(() => {
    if (answeredStep.value !== shownStep.peek()) shownStep.value = null;
  });
  effect(() => {
    if (isHidden.value) hideStep();
  });
}

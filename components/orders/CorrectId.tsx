import { useSignal } from '@preact/signals';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { AttachForm } from './AttachForm';

/** Another id in place of a wrong one, once the panel knows it. */
export function CorrectId({ onAttach }: { onAttach: (id: string) => Promise<Outcome> }) {
  const isOpen = useSignal(false);
  const isBusy = useSignal(false);
  const problem = useSignal<Extract<Outcome, { ok: false }> | null>(null);
  const attach = async (id: string) => {
    isBusy.value = true;
    const outcome = await onAttach(id);
    isBusy.value = false;
    problem.value = outcome.ok ? null : outcome;
    if (outcome.ok) isOpen.value = false;
  };
  if (!isOpen.value) {
    return (
      <div>
        <button type="button" class="quiet" onClick={() => (isOpen.value = true)}>
          {text('orderCorrectId')}
        </button>
      </div>
    );
  }
  return (
    <AttachForm
      offeredId={null}
      error={problem.value && { name: problem.value.error, detail: problem.value.detail }}
      isBusy={isBusy.value}
      hasFocus
      onAttach={(id) => void attach(id)}
    />
  );
}

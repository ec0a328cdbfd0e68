import { useSignal } from '@preact/signals';
import { KeyView } from '@/components/account/KeyView';
import type { Outcome } from '@/utils/command';
import { sendCommand } from '@/utils/send-command';
import { snapshot, readSnapshotAgain } from './snapshot';
import { view } from './view';

/** Asks for the key: the first one, or another in its place. It goes to the worker and nowhere else. */
export function KeyPage({ isFirst }: { isFirst: boolean }) {
  const isBusy = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);

  const save = async (key: string) => {
    isBusy.value = true;
    outcome.value = await sendCommand({ type: 'saveApiKey', key });
    await readSnapshotAgain();
    isBusy.value = false;
    if (outcome.value.ok && snapshot.value?.account) view.value = { name: 'home' };
  };

  const { value } = outcome;
  return (
    <KeyView
      isFirst={isFirst}
      isBusy={isBusy.value}
      error={value === null || value.ok ? null : { name: value.error, detail: value.detail }}
      onSave={(key) => void save(key)}
      onBack={() => (view.value = { name: 'home' })}
    />
  );
}

import { useSignal } from '@preact/signals';
import { KeyView } from '@/components/account/KeyView';
import type { Outcome } from '@/utils/command';
import { optionsHash } from '@/utils/options-address';
import { sendCommand } from '@/utils/send-command';
import { draft } from './draft-in-view';
import { snapshot, readSnapshotAgain } from './snapshot';
import { view } from './view';

/** Back to where the key was asked for: an order that was begun goes on. */
const leave = () => (view.value = { name: draft.value === null ? 'home' : 'order' });

/** Asks for the key: the first one, or another in its place. It goes to the worker and nowhere else. */
export function KeyPage({ isFirst }: { isFirst: boolean }) {
  const isBusy = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);

  const save = async (key: string) => {
    isBusy.value = true;
    outcome.value = await sendCommand({ type: 'saveApiKey', key });
    await readSnapshotAgain();
    isBusy.value = false;
    if (outcome.value.ok && snapshot.value?.account) leave();
  };

  const { value } = outcome;
  return (
    <KeyView
      isFirst={isFirst}
      isBusy={isBusy.value}
      error={value === null || value.ok ? null : { name: value.error, detail: value.detail }}
      onSave={(key) => void save(key)}
      restoreHref={`options.html${optionsHash('data')}`}
      onBack={leave}
    />
  );
}

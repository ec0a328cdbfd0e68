import { useSignal } from '@preact/signals';
import { UnlockView } from '@/components/account/UnlockView';
import type { Outcome } from '@/utils/command';
import { optionsHash } from '@/utils/options-address';
import { sendCommand } from '@/utils/send-command';
import type { Snapshot } from '@/utils/snapshot';
import { refreshIfOld } from './ask-refresh';
import { draft } from './draft-in-view';
import { readSnapshotAgain } from './snapshot';
import { view } from './view';

const hrefOf = (section: 'orders' | 'account') => `options.html${optionsHash(section)}`;

/** Asks for the passphrase. It goes to the worker and nowhere else. */
export function UnlockPage({ snapshot }: { snapshot: Snapshot }) {
  const isBusy = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);
  const unlock = async (passphrase: string) => {
    isBusy.value = true;
    outcome.value = await sendCommand({ type: 'unlock', passphrase });
    await readSnapshotAgain();
    isBusy.value = false;
    if (outcome.value.ok) await refreshIfOld();
  };
  const { value } = outcome;
  return (
    <UnlockView
      isBusy={isBusy.value}
      error={value === null || value.ok ? null : { name: value.error, detail: value.detail }}
      hasFocus
      orderFor={view.value.name === 'order' ? (draft.value?.channel ?? null) : null}
      hasPasskey={snapshot.lock?.passkey != null}
      openCount={snapshot.openCount}
      ordersHref={hrefOf('orders')}
      accountHref={hrefOf('account')}
      onUnlock={(passphrase) => void unlock(passphrase)}
    />
  );
}

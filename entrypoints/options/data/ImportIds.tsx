import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { OrderIdsForm } from '@/components/orders/OrderIdsForm';
import { plural } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { findOrderIds } from '@/utils/transfer/order-ids';
import { readDataCount } from '../state/data-count';
import { snapshot } from '../state/snapshot';
import { importIds } from './import-ids';
import { runTask, task } from './task';

const bringIn = (account: string, ids: string[]) =>
  runTask('orderIds', async (progress) => {
    const { added, known } = await importIds(account, ids, progress);
    await readDataCount();
    const sentences = [plural('importDone', added)];
    if (known > 0) sentences.push(plural('importKnown', known));
    return progress.isStopped() ? [...sentences, text('idsStopped')] : sentences;
  });

/** Takes ids of orders that were placed elsewhere, and has the panel asked for them. */
export function ImportIds() {
  const isOpen = useSignal(false);
  const typed = useSignal('');
  const button = useRef<HTMLButtonElement>(null);
  const account = snapshot.value?.account?.id ?? null;
  const isHidden = isHiding();
  useLayoutEffect(() => {
    if (isHidden) typed.value = '';
  }, [isHidden]);
  const isBusy = task.value !== null;
  const close = () => {
    isOpen.value = false;
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={isOpen.value}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) isOpen.value = !isOpen.value;
        }}
      >
        {text('importIds')}
      </button>
      {isOpen.value && (
        <OrderIdsForm
          text={typed.value}
          found={findOrderIds(typed.value)}
          hasKey={account !== null}
          onText={(words) => (typed.value = words)}
          onFile={async (file) => (typed.value = await file.text())}
          onCancel={close}
          onImport={(ids) => {
            if (account === null || isBusy) return;
            close();
            typed.value = '';
            void bringIn(account, ids);
          }}
        />
      )}
    </>
  );
}

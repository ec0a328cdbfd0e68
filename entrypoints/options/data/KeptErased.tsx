import { ConfirmNotice } from '@/components/ui/ConfirmNotice';
import { formatDate, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { keptErasedMs } from '@/utils/orders-db/erased-record';
import { countErased } from '@/utils/orders-db/read-erased';
import { erasedCount, readDataCount } from '../state/data-count';
import { ask } from './ask';
import { runTask, task } from './task';
import { useQuestion } from './use-question';

/** Part by part: no event of the worker lasts long. What could not be brought back ends it, and is still there. */
const bringBack = () =>
  runTask('bringBack', async (progress) => {
    const { orders, records: all } = await countErased(Date.now());
    let left = all;
    while (left > 0 && !progress.isStopped()) {
      progress.report(all - left, all);
      await ask({ type: 'restoreErased' });
      const { records } = await countErased(Date.now());
      if (records >= left) break;
      left = records;
    }
    await readDataCount();
    const { orders: still } = await countErased(Date.now());
    return [plural('erasedBack', orders - still)];
  });

const forget = () =>
  runTask('bringBack', async () => {
    await ask({ type: 'forgetErased' });
    await readDataCount();
    return [text('erasedForgotten')];
  });

/** What was erased in the last days: it can be brought back, or erased for good now. */
export function KeptErased() {
  const { about, button, close } = useQuestion<'forget'>();
  const { records = 0, orders = 0, since = null } = erasedCount.value ?? {};
  const isBusy = task.value !== null;
  if (records === 0 || since === null) return null;
  return (
    <>
      <div class="setting wrap">
        <p>
          {plural('erasedKept', orders)}
          <br />
          <small>{text('erasedKeptHint', formatDate(since + keptErasedMs))}</small>
        </p>
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || void bringBack()}>
          {text('erasedBringBack')}
        </button>
        <button
          ref={button}
          type="button"
          class="danger"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) about.value = 'forget';
          }}
        >
          {text('erasedForget')}
        </button>
      </div>
      {about.value !== null && (
        <ConfirmNotice
          title={text('erasedForgetTitle')}
          words={text('erasedForgetWords')}
          confirm={text('erasedForgetConfirm')}
          isBusy={isBusy}
          onConfirm={() => {
            close();
            void forget();
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

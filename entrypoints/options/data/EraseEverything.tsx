import { ConfirmNotice } from '@/components/ui/ConfirmNotice';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { dataCount } from '../state/data-count';
import { readShown } from '../state/read-shown';
import { snapshot } from '../state/snapshot';
import { ask } from './ask';
import { runTask, task } from './task';
import { useQuestion } from './use-question';

const erase = (askedAt: number) =>
  runTask('erase', async () => {
    await ask({ type: 'eraseAll', askedAt });
    await readShown();
    return [text('eraseAllDone')];
  });

/** The loss in plain words: how many orders, and that open ones cannot be found again. */
function lossText(): string {
  const total = dataCount.value?.total ?? 0;
  const none = text(dataCount.value === null ? 'eraseAllUnread' : 'eraseAllNoOrders');
  const open = snapshot.value?.openCount ?? 0;
  return [
    total === 0 ? none : plural('eraseAllOrders', total),
    open > 0 && plural('eraseAllOpen', open),
    total > 0 && text('eraseAllExport'),
  ]
    .filter(Boolean)
    .join(' ');
}

export function EraseEverything() {
  const { about: askedAt, button, close } = useQuestion<number>();
  const isBusy = task.value !== null;
  return (
    <>
      <div class="setting wrap">
        <p>
          {text('eraseAll')}
          <br />
          <small>{text('eraseAllHint')}</small>
        </p>
        <button
          ref={button}
          type="button"
          class="danger"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) askedAt.value = Date.now();
          }}
        >
          {text('eraseAllButton')}
        </button>
      </div>
      {askedAt.value !== null && (
        <ConfirmNotice
          title={text('eraseAllTitle')}
          words={lossText()}
          confirm={text('eraseAllConfirm')}
          isBusy={isBusy}
          onConfirm={() => {
            const at = askedAt.value ?? 0;
            close();
            void erase(at);
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

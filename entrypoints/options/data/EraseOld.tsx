import { useSignal } from '@preact/signals';
import { ConfirmNotice } from '@/components/ui/ConfirmNotice';
import { formatDate, plural } from '@/utils/i18n/format';
import { startOfField } from '@/utils/i18n/local-day';
import { text } from '@/utils/i18n/text';
import { readKeysBefore } from '@/utils/orders-db/read-all-orders';
import { readDataCount } from '../state/data-count';
import { eraseHistory } from './erase-history';
import { ending, runTask, task } from './task';
import { useQuestion } from './use-question';

/** The start of the day in the date field; `null` while its year is being typed. */
function startOf(day: string): number | null {
  const start = startOfField(day);
  return start === null || Number(day.split('-')[0]) < 1970 ? null : start;
}

const erase = (before: number) =>
  runTask('erase', async (progress) => {
    const erased = await eraseHistory(before, progress);
    await readDataCount();
    return [plural('eraseDone', erased)];
  });

export function EraseOld() {
  const day = useSignal('');
  const { about: asked, button, close } = useQuestion<{ before: number; count: number }>();
  const before = startOf(day.value);
  const isReady = before !== null && task.value === null;
  const askTwice = async () => {
    if (before === null || !isReady) return;
    const { length: count } = await readKeysBefore(before);
    if (count > 0) asked.value = { before, count };
    else ending.value = { kind: 'erase', sentences: [text('eraseOldNone')] };
  };
  return (
    <>
      <div class="setting wrap">
        <p>
          <label for="erase-before">{text('eraseOld')}</label>
          <br />
          <small>{text('eraseOldHint')}</small>
        </p>
        <input
          type="date"
          id="erase-before"
          value={day.value}
          onInput={({ currentTarget }) => {
            day.value = currentTarget.value;
            asked.value = null;
          }}
        />
        <button
          ref={button}
          type="button"
          class="danger"
          aria-disabled={!isReady}
          onClick={() => void askTwice()}
        >
          {text('eraseOldButton')}
        </button>
      </div>
      {asked.value !== null && (
        <ConfirmNotice
          title={plural('eraseOldTitle', asked.value.count, formatDate(asked.value.before))}
          words={text('eraseOldWords')}
          confirm={text('eraseOldConfirm')}
          isBusy={false}
          onConfirm={() => {
            const { before: from } = asked.value ?? { before: 0 };
            close();
            void erase(from);
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { TaskProgress } from '@/components/ui/TaskProgress';
import { formatNumber } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { ending, stopTask, task, type Task, type TaskKind } from './task';

/** Files are read by bytes, of which nobody wants to know the number. */
function progressText({ kind, done, total }: Task): string {
  if (kind !== 'readFile' && kind !== 'checkBackup' && kind !== 'import') {
    return text('progressOf', formatNumber(done), formatNumber(total));
  }
  return text('taskPercent', formatNumber(Math.floor((done / Math.max(1, total)) * 100)));
}

/** How far work of these kinds is, and what the last of it ended with. */
export function TaskStatus({ kinds }: { kinds: TaskKind[] }) {
  const running = task.value !== null && kinds.includes(task.value.kind) ? task.value : null;
  const ended = ending.value !== null && kinds.includes(ending.value.kind) ? ending.value : null;
  return (
    <>
      {running !== null && (
        <TaskProgress
          label={text(`task_${running.kind}`)}
          words={progressText(running)}
          done={running.done}
          total={running.total}
          isStopping={running.isStopping}
          onStop={stopTask}
        />
      )}
      {ended !== null && 'error' in ended && <ErrorNotice name={ended.error} detail={ended.detail} />}
      <p class="hint saved" role="status">
        {ended !== null && 'sentences' in ended && ended.sentences.join(' ')}
      </p>
    </>
  );
}

import { downloadIcon } from '@/components/ui/drawings';
import { Icon } from '@/components/ui/Icon';
import { plural } from '@/utils/i18n/format';
import { isFiltered } from '@/utils/orders/order-query';
import { exportListed } from '../data/export-orders';
import { saveExport } from '../data/save-export';
import { task } from '../data/task';
import { TaskStatus } from '../data/TaskStatus';
import { found } from '../state/orders';

/** Saves what the filters have left, in the list's own order. All of it is exported under Data. */
export function ExportShown() {
  const { lines, filter, isComplete } = found.value;
  const isWritten = task.value?.kind === 'exportShown';
  if (!isWritten && (!isFiltered(filter) || !isComplete || lines.length === 0)) return null;
  const save = () => saveExport('exportShown', 'csv', exportListed(lines.map(({ uuid }) => uuid)));
  return (
    <div class="row wrap">
      <button type="button" class="quiet" aria-disabled={task.value !== null} onClick={() => void save()}>
        <Icon name={downloadIcon} /> {plural('exportShown', lines.length)}
      </button>
      <TaskStatus kinds={['exportShown']} />
    </div>
  );
}

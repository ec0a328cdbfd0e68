import { downloadIcon } from '@/components/ui/drawings';
import { Icon } from '@/components/ui/Icon';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { formatDate, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { backup } from '../state/backup';
import { dataCount } from '../state/data-count';
import { now } from '../state/now';
import { trouble } from '../state/snapshot';
import { lastExportText } from './backup-text';
import { CheckBackup } from './CheckBackup';
import { exportCsv, exportJson } from './export-orders';
import { ImportIds } from './ImportIds';
import { ImportJson } from './ImportJson';
import { saveExport } from './save-export';
import { task } from './task';
import { TaskStatus } from './TaskStatus';
import { UnknownIds } from './UnknownIds';

function countText(): string {
  // Until it is read nothing is said.
  if (dataCount.value === null) return trouble.value === null ? '' : text('dataCountUnread');
  const { total, since } = dataCount.value;
  return since === null ? text('dataCountNone') : plural('dataCount', total, formatDate(since));
}

const backupText = (): string => (backup.value === null ? '' : lastExportText(backup.value.book, now.value));

export function TransferPart() {
  const isBusy = task.value !== null;
  return (
    <SettingsPart
      title={text('dataTake')}
      hint={
        <>
          {countText()} {text('dataTakeHint')} {backupText()}
        </>
      }
    >
      <div class="row wrap">
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => void saveExport('export', 'csv', exportCsv)}
        >
          <Icon name={downloadIcon} /> {text('exportCsv')}
        </button>
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => void saveExport('export', 'json', exportJson)}
        >
          <Icon name={downloadIcon} /> {text('exportJson')}
        </button>
        <ImportJson />
        <CheckBackup />
        <ImportIds />
      </div>
      <TaskStatus kinds={['export', 'readFile', 'checkBackup', 'import', 'orderIds']} />
      <UnknownIds />
    </SettingsPart>
  );
}

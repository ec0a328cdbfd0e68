import { downloadIcon } from '@/components/ui/drawings';
import { Icon } from '@/components/ui/Icon';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { formatDate, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { backup, readBackup } from '../state/backup';
import { dataCount } from '../state/data-count';
import { now } from '../state/now';
import { trouble } from '../state/snapshot';
import { ask } from './ask';
import { lastExportText } from './backup-text';
import { CheckBackup } from './CheckBackup';
import { exportCsv, exportJson, type Exported } from './export-orders';
import { ImportIds } from './ImportIds';
import { ImportJson } from './ImportJson';
import { fileName, saveFile } from './save-file';
import { runTask, task, type Progress } from './task';
import { TaskStatus } from './TaskStatus';
import { UnknownIds } from './UnknownIds';

function countText(): string {
  // Until it is read nothing is said.
  if (dataCount.value === null) return trouble.value === null ? '' : text('dataCountUnread');
  const { total, since } = dataCount.value;
  return since === null ? text('dataCountNone') : plural('dataCount', total, formatDate(since));
}

const backupText = (): string => (backup.value === null ? '' : lastExportText(backup.value.book, now.value));

async function noteExport(orders: number, bytes: number): Promise<void> {
  await ask({ type: 'noteExport', orders, bytes });
  await readBackup();
}

/** Writes a file and has the browser save it. */
const save = (ending: 'json' | 'csv', write: (progress: Progress) => Promise<Exported>) =>
  runTask('export', async (progress) => {
    const { file, orders, unreadable, isPart } = await write(progress);
    if (progress.isStopped()) return [text('exportStopped')];
    const name = fileName(ending, new Date());
    saveFile(file, name);
    // A part is no backup.
    if (ending === 'json' && !isPart) await noteExport(orders, file.size);
    return [
      plural('exportSaved', orders, name),
      isPart && text('exportPart'),
      unreadable > 0 && plural('exportLeftOut', unreadable),
    ].filter((sentence) => sentence !== false);
  });

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
        <button type="button" aria-disabled={isBusy} onClick={() => void save('csv', exportCsv)}>
          <Icon name={downloadIcon} /> {text('exportCsv')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => void save('json', exportJson)}>
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

import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { readBackup } from '../state/backup';
import { ask } from './ask';
import type { Exported } from './export-orders';
import { fileName, saveFile } from './save-file';
import { runTask, type Progress } from './task';

async function noteExport(orders: number, bytes: number): Promise<void> {
  await ask({ type: 'noteExport', orders, bytes });
  await readBackup();
}

/** Writes a file and has the browser save it. */
export const saveExport = (
  kind: 'export' | 'exportShown',
  ending: 'json' | 'csv',
  write: (progress: Progress) => Promise<Exported>,
): Promise<boolean> =>
  runTask(kind, async (progress) => {
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

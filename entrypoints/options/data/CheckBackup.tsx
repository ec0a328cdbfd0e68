import { FileButton } from '@/components/ui/FileButton';
import { text } from '@/utils/i18n/text';
import { checkText } from './backup-text';
import { checkBackup } from './check-backup';
import { runTask, task } from './task';

const check = (file: File) =>
  runTask('checkBackup', async (progress) => {
    const facts = await checkBackup(file, progress);
    return progress.isStopped() ? [text('checkStopped')] : checkText(file.name, facts);
  });

/** Chooses a file, and says what of the history is not in it. */
export const CheckBackup = () => (
  <FileButton
    label={text('backupCheck')}
    accept=".json,application/json"
    isBusy={task.value !== null}
    onFile={(file) => {
      if (file !== undefined) void check(file);
    }}
  />
);

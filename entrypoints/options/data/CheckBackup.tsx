import { useRef } from 'preact/hooks';
import { FileInput } from '@/components/ui/FileInput';
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
export function CheckBackup() {
  const input = useRef<HTMLInputElement>(null);
  const isBusy = task.value !== null;
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-disabled={isBusy}
        onClick={() => isBusy || input.current?.click()}
      >
        {text('backupCheck')}
      </button>
      <FileInput
        input={input}
        accept=".json,application/json"
        label={text('backupCheck')}
        onFile={(file) => {
          if (file !== undefined) void check(file);
        }}
      />
    </>
  );
}

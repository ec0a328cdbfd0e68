import { downloadIcon } from '@/components/ui/drawings';
import { Notice } from '@/components/ui/Notice';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { sendCommand } from '@/utils/send-command';
import { backup, isDue, readBackup } from './state/backup';

async function putOff(): Promise<void> {
  await sendCommand({ type: 'putOffBackup' });
  await readBackup();
}

/** Reminds once of a backup; it comes again when as much has come together once more. */
export function BackupNotice({ hasLink }: { hasLink: boolean }) {
  if (!isDue.value || backup.value === null) return null;
  return (
    <Notice icon={downloadIcon}>
      <h2>{plural('backupDue', backup.value.count)}</h2>
      <p>{text('backupDueHint')}</p>
      <div class="row wrap">
        {hasLink && <a href={optionsHash('data')}>{text('backupGo')}</a>}
        <button type="button" class="quiet" onClick={() => void putOff()}>
          {text('notNow')}
        </button>
      </div>
    </Notice>
  );
}

import { formatNumber, plural } from '@/utils/i18n/format';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import type { BackupBook } from '@/utils/transfer/backup-book';
import type { BackupFacts } from './check-backup';

const kilobyte = 1000;

/** "1.2 MB", in the units that file managers show. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / kilobyte ** 2;
  return megabytes >= 1
    ? text('sizeMegabytes', formatNumber(Math.round(megabytes * 10) / 10))
    : text('sizeKilobytes', formatNumber(Math.max(1, Math.round(bytes / kilobyte))));
}

/** The last export, in one sentence. */
export function lastExportText({ exported }: BackupBook, now: number): string {
  if (exported === null) return text('backupNone');
  const { at, orders, bytes } = exported;
  return plural('backupLast', orders, relativeTime(at, now), sizeText(bytes));
}

/** The outcome of a check: whether all is in the file first, then what is not. */
export function checkText(name: string, facts: BackupFacts): string[] {
  const { same, changed, missing, more, missingChannels, unreadable, isBroken } = facts;
  const isWhole = changed + missing + missingChannels + unreadable === 0 && !isBroken;
  const sentences = [
    isWhole ? plural('backupWhole', same, name) : plural('backupPart', same, name),
    missing > 0 && plural('backupMissing', missing),
    changed > 0 && plural('backupChanged', changed),
    missingChannels > 0 && plural('backupMissingChannels', missingChannels),
    more > 0 && plural('backupMore', more),
    unreadable > 0 && plural('backupUnreadable', unreadable),
    isBroken && text('backupBroken'),
    !isWhole && text('backupTakeNew'),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

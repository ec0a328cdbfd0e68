import { dayField } from '@/utils/i18n/local-day';

/** How long the browser may take to begin with the saving of a file before its address ends. */
const keptMinutes = 5;

/** "botzverse-companion-2026-11-23.json", by the day where the user is. */
export const fileName = (ending: string, now: Date): string =>
  `botzverse-companion-${dayField(now)}.${ending}`;

/** Lets the browser save a file where the user keeps such. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMinutes * 60_000);
}

/** How long the browser may take to begin with the saving of a file before its address ends. */
const keptMinutes = 5;

/** "botzverse-companion-2026-11-23.json", by the day where the user is. */
export function fileName(ending: string, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `botzverse-companion-${day}.${ending}`;
}

/** Lets the browser save a file where the user keeps such. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMinutes * 60_000);
}

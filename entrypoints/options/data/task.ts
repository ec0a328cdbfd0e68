import { signal } from '@preact/signals';
import { NamedError, type ErrorName } from '@/utils/errors';
import { holdUpdates } from '@/utils/in-use';

/** The two questions of long work while it runs: how far it is, and whether to stop. */
export type Progress = { report: (done: number, total: number) => void; isStopped: () => boolean };

/** The one piece of long work that is under way. It goes on while another section is in view. */
export type Task = { kind: TaskKind; done: number; total: number; isStopping: boolean };
export type TaskKind =
  | 'export'
  | 'exportShown'
  | 'readFile'
  | 'checkBackup'
  | 'import'
  | 'orderIds'
  | 'erase'
  | 'bringBack';

export const task = signal<Task | null>(null);

/** The end of the last work: sentences, or an error. */
export type Ending = { kind: TaskKind } & (
  | { sentences: string[] }
  | { error: ErrorName; detail: string | null }
);
export const ending = signal<Ending | null>(null);

const show = (changes: Partial<Task>) => {
  if (task.value !== null) task.value = { ...task.value, ...changes };
};

/** Asks the work to stop at the next place where nothing is left half done. */
export const stopTask = (): void => show({ isStopping: true });

function endingOf(kind: TaskKind, error: unknown): Ending {
  if (error instanceof NamedError) return { kind, error: error.name, detail: error.detail };
  // The browser refuses a read of the file or of its database.
  if (error instanceof DOMException) return { kind, error: 'storageUnread', detail: null };
  throw error;
}

/** Runs work unless other work is under way, and keeps what it ended with. @returns whether it ended well. */
export async function runTask(
  kind: TaskKind,
  work: (progress: Progress) => Promise<string[]>,
): Promise<boolean> {
  if (task.value !== null) return false;
  task.value = { kind, done: 0, total: 0, isStopping: false };
  ending.value = null;
  // The page may be left for another tab meanwhile.
  const release = holdUpdates();
  try {
    const sentences = await work({
      report: (done, total) => show({ done, total }),
      isStopped: () => task.value?.isStopping === true,
    });
    ending.value = { kind, sentences };
    return true;
  } catch (error) {
    ending.value = endingOf(kind, error);
    return false;
  } finally {
    release();
    task.value = null;
  }
}

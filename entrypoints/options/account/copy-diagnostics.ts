import { copyText } from '@/utils/copy-text';
import { settings } from '../state/settings';
import { snapshot } from '../state/snapshot';
import { diagnosticsText } from './diagnostics';

/** Copies how this installation does, for a report. @returns whether it could be read and copied. */
export async function copyDiagnostics(): Promise<boolean> {
  try {
    return await copyText(await diagnosticsText(snapshot.value, settings.value));
  } catch {
    // A database that cannot be read: told by the answer.
    return false;
  }
}

import { signal } from '@preact/signals';
import { defaultLockRules, readLockRules, type LockRules } from '@/utils/lock-rules';

export const lockRules = signal<LockRules>(defaultLockRules);

export async function readStoredLockRules(): Promise<void> {
  lockRules.value = await readLockRules();
}

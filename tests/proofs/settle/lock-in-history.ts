import { runCommand } from '@/entrypoints/background/commands/run-command';
import { keepDataKey } from '@/entrypoints/background/key/data-key';
import { sealKey, sealVersion } from '@/entrypoints/background/key/sealed-key';
import { profile } from './stand-ins/profile.ts';

const item = 'local:apiKey';

/** The lock of a history. It has no passphrase, which would take half a second: its owner keeps the data key. */
export class HistoryLock {
  readonly #vault = 'of-the-history';
  readonly #dataKey = new Uint8Array(32);

  /** Puts the saved key behind it, unlocked. */
  async setUp(): Promise<void> {
    const { key, account } = JSON.parse(profile.storage.get(item) ?? '{}') as Record<
      'key' | 'account',
      string
    >;
    const label = { version: sealVersion, vault: this.#vault, account, endOfKey: key.slice(-4) } as const;
    const sealed = await sealKey(this.#dataKey, key, label);
    profile.storage.set(item, JSON.stringify({ ...label, sealed, slots: [] }));
    await this.unlock();
  }

  unlock(): Promise<void> {
    return keepDataKey(this.#vault, this.#dataKey);
  }

  /** Locks, or where an order is being watched asks for it, unless it is forced. */
  async fall(isForced: boolean): Promise<void> {
    await runCommand({ type: 'lock', isForced });
  }
}

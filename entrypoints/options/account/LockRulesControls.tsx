import { useSignal } from '@preact/signals';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { Select } from '@/components/ui/Select';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { autoLockMinutes, type LockRules } from '@/utils/lock-rules';
import { sendCommand } from '@/utils/send-command';
import { lockRules } from '../state/lock-rules';
import { readShown } from '../state/read-shown';

const never = 'never';

/** When the key is locked by itself. */
export function LockRulesControls() {
  const outcome = useSignal<Outcome | null>(null);
  const { value: rules } = lockRules;
  const save = async (changes: Partial<LockRules>) => {
    outcome.value = null;
    outcome.value = await sendCommand({
      type: 'saveLockRules',
      rules: { ...rules, ...changes },
      passphrase: '',
    });
    await readShown();
  };
  return (
    <>
      <div class="setting wrap">
        <p>
          <label for="auto-lock">{text('autoLock')}</label>
          <br />
          <small>{text('autoLockHint')}</small>
        </p>
        <Select
          id="auto-lock"
          label={text('autoLock')}
          value={String(rules.autoLockMinutes ?? never)}
          options={[...autoLockMinutes.map(String), never].map((value) => ({
            value,
            label: text(`autoLock_${value as `${(typeof autoLockMinutes)[number]}` | typeof never}`),
          }))}
          onPick={(value) =>
            void save({
              autoLockMinutes: autoLockMinutes.find((minutes) => String(minutes) === value) ?? null,
            })
          }
        />
      </div>
      <SavedStatus outcome={outcome.value} />
    </>
  );
}

import { useSignal } from '@preact/signals';
import { SavedStatus } from '@/components/ui/SavedStatus';
import { Select } from '@/components/ui/Select';
import { SwitchSetting } from '@/components/ui/SwitchSetting';
import type { Outcome } from '@/utils/command';
import { text } from '@/utils/i18n/text';
import { autoLockMinutes, type LockRules } from '@/utils/lock-rules';
import { sendCommand } from '@/utils/send-command';
import { askToKnowIdle } from '../state/idle-access';
import { lockRules } from '../state/lock-rules';
import { readShown } from '../state/read-shown';
import { AskAgainForm } from './AskAgainForm';

const never = 'never';

async function save(changes: Partial<LockRules>, passphrase = ''): Promise<Outcome> {
  const rules = { ...lockRules.value, ...changes };
  const outcome = await sendCommand({ type: 'saveLockRules', rules, passphrase });
  await readShown();
  return outcome;
}

/** When the key is locked by itself, and for which orders the passphrase is asked again. */
export function LockRulesControls() {
  const outcome = useSignal<Outcome | null>(null);
  const isRefused = useSignal(false);
  const { value: rules } = lockRules;
  const saveAndSay = async (changes: Partial<LockRules>, passphrase?: string) => {
    outcome.value = null;
    outcome.value = await save(changes, passphrase);
    return outcome.value.ok;
  };
  const moveWithComputer = async (isWithComputer: boolean) => {
    // Nothing may be waited for before the browser is asked, or it takes the click for an old one.
    isRefused.value = isWithComputer && !(await askToKnowIdle());
    return !isRefused.value && saveAndSay({ isWithComputer });
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
          options={[...autoLockMinutes, never].map((value) => ({
            value: String(value),
            label: text(`autoLock_${value as (typeof autoLockMinutes)[number] | typeof never}`),
          }))}
          onPick={(value) =>
            void saveAndSay({
              autoLockMinutes: autoLockMinutes.find((minutes) => String(minutes) === value) ?? null,
            })
          }
        />
      </div>
      <SwitchSetting
        label={text('lockWithComputer')}
        hint={text(isRefused.value ? 'lockWithComputerRefused' : 'lockWithComputerHint')}
        isOn={rules.isWithComputer}
        onChange={moveWithComputer}
      />
      <AskAgainForm
        key={JSON.stringify(rules.askAgain)}
        onSave={(askAgain, passphrase) => void saveAndSay({ askAgain }, passphrase)}
      />
      <SavedStatus outcome={outcome.value} />
    </>
  );
}

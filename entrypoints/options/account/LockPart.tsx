import { useSignal } from '@preact/signals';
import { LockChoice } from '@/components/account/LockChoice';
import { LockWaitsNotice } from '@/components/account/LockWaitsNotice';
import { NewPassphraseForm } from '@/components/account/NewPassphraseForm';
import { UnlockForm } from '@/components/account/UnlockForm';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { Notice } from '@/components/ui/Notice';
import { PanelLink } from '@/components/ui/PanelLink';
import { Sentence } from '@/components/ui/Sentence';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { Toolbar } from '@/components/ui/Toolbar';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { LockRulesControls } from './LockRulesControls';
import { makePassphrase } from './make-passphrase';
import { PasskeyPart, UnlockByPasskey } from './PasskeyPart';
import { RemoveLockForm } from './RemoveLockForm';
import { useLockCommands, type LockCommands } from './use-lock-commands';

/** What is said after the key was put behind a lock: what that took away, and what it cannot. */
const NewKeyNotice = () => (
  <Notice icon="lock" role="status">
    <h2>{text('lockDone')}</h2>
    <p>
      <Sentence of="lockDoneHint" values={[<PanelLink key="panel" />]} />
    </p>
  </Notice>
);

function Unlocked({ commands, lock }: { commands: LockCommands; lock: NonNullable<Snapshot['lock']> }) {
  const opened = useSignal<'change' | 'remove' | null>(null);
  const { isBusy, error, run, clear } = commands;
  const open = (what: 'change' | 'remove' | null) => {
    clear();
    opened.value = what;
  };
  const lockNow = (isForced: boolean) => void run({ type: 'lock', isForced });
  const change = async (passphrase: string, current: string) => {
    if (await run({ type: 'setPassphrase', passphrase, current })) opened.value = null;
  };
  if (opened.value === 'change') {
    return (
      <NewPassphraseForm
        isChange
        isBusy={isBusy.value}
        error={error.value}
        onMake={makePassphrase}
        onSave={(passphrase, current) => void change(passphrase, current)}
        onCancel={() => open(null)}
      />
    );
  }
  if (opened.value === 'remove') {
    return (
      <RemoveLockForm
        isBusy={isBusy.value}
        error={error.value}
        onRemove={(current) => void run({ type: 'removeLock', current })}
        onCancel={() => open(null)}
      />
    );
  }
  return (
    <>
      {lock.waitsUntil !== null && (
        <LockWaitsNotice until={lock.waitsUntil} onLockAnyway={() => lockNow(true)} />
      )}
      {error.value !== null && error.value.name !== 'lockWaits' && <ErrorNotice {...error.value} />}
      <Toolbar label={text('lock')}>
        <button type="button" class="primary" onClick={() => lockNow(false)}>
          {text('lockNow')}
        </button>
        <button type="button" onClick={() => open('change')}>
          {text('passphraseChange')}
        </button>
        <button type="button" class="danger" onClick={() => open('remove')}>
          {text('lockRemove')}
        </button>
      </Toolbar>
      <PasskeyPart passkey={lock.passkey} commands={commands} />
      <LockRulesControls />
    </>
  );
}

/** How the key is kept: as it is, or behind a passphrase; and what can be done with the lock. */
export function LockPart({ lock }: { lock: Snapshot['lock'] }) {
  const commands = useLockCommands();
  const { isBusy, error, run, clear } = commands;
  const isChosen = useSignal(false);
  const isNew = useSignal(false);
  const set = async (passphrase: string) => {
    isNew.value = await run({ type: 'setPassphrase', passphrase, current: '' });
    if (isNew.value) isChosen.value = false;
  };
  const choose = (isWithLock: boolean) => {
    clear();
    isChosen.value = isWithLock;
  };
  return (
    <SettingsPart title={text('lock')} hint={text('lockHint')}>
      {lock === null && <LockChoice isWithLock={isChosen.value} isBusy={isBusy.value} onChoose={choose} />}
      {lock === null && isChosen.value && (
        <NewPassphraseForm
          isChange={false}
          isBusy={isBusy.value}
          error={error.value}
          onMake={makePassphrase}
          onSave={(passphrase) => void set(passphrase)}
          onCancel={() => choose(false)}
        />
      )}
      {lock?.isLocked === true && (
        <>
          <p>{text('lockedOptions')}</p>
          <UnlockForm
            isBusy={isBusy.value}
            error={error.value}
            hasFocus={false}
            onUnlock={(passphrase) => void run({ type: 'unlock', passphrase })}
          />
          {lock.passkey !== null && <UnlockByPasskey passkey={lock.passkey} commands={commands} />}
        </>
      )}
      {lock !== null && isNew.value && <NewKeyNotice />}
      {lock?.isLocked === false && <Unlocked commands={commands} lock={lock} />}
    </SettingsPart>
  );
}

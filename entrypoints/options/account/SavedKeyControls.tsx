import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SavedKey } from '@/components/account/SavedKey';
import { ConfirmNotice } from '@/components/ui/ConfirmNotice';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { now } from '../state/now';
import { snapshot } from '../state/snapshot';
import type { KeyCommands, Refusal } from './use-key-commands';

type Account = NonNullable<Snapshot['account']>;
type SavedKeyControlsProps = {
  account: Account;
  commands: KeyCommands;
  /** Asks for a key that takes this one's place. */
  form: ComponentChildren;
};

function checkedText({ checkedAt }: Account): string {
  if (checkedAt === null) return text('accountNotChecked');
  return text('accountAccepted', relativeTime(checkedAt, now.value));
}

/** A problem with the key from before: it concerns this part, whoever found it. */
function standingProblem(): Refusal | null {
  const problem = snapshot.value?.problem ?? null;
  const ofKey = ['keyRejected', 'accountInactive', 'readsRefused'];
  if (problem === null || !ofKey.includes(problem.name)) return null;
  return { ok: false, error: problem.name, detail: problem.detail };
}

/** Checks, replaces and forgets the saved key. */
export function SavedKeyControls({ account, commands, form }: SavedKeyControlsProps) {
  const { busy, refusal, done, run, clear } = commands;
  const opened = useSignal<'replace' | 'forget' | null>(null);
  const replaceButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const isReplacing = opened.value === 'replace';
  const isReplaced = done.value === 'accountConnected';

  useEffect(() => {
    if (isReplacing) document.querySelector<HTMLElement>('#key')?.focus();
  }, [isReplacing]);
  useEffect(() => {
    if (!isReplaced) return;
    opened.value = null;
    // The form that had the focus is gone.
    replaceButton.current?.focus();
  }, [isReplaced, opened]);

  const open = (what: 'replace' | 'forget') => {
    clear();
    opened.value = what;
  };
  const close = () => {
    const button = isReplacing ? replaceButton : forgetButton;
    clear();
    opened.value = null;
    button.current?.focus();
  };
  const check = () => void run({ type: 'checkApiKey' }, 'accountChecked');
  const problem = isReplacing ? null : (refusal.value ?? standingProblem());

  return (
    <>
      <SavedKey
        keyEnd={account.keyEnd}
        state={checkedText(account)}
        isLocked={snapshot.value?.lock?.isLocked === true}
        isChecking={busy.value === 'checkApiKey'}
        replaceButton={replaceButton}
        forgetButton={forgetButton}
        onCheck={check}
        onReplace={() => open('replace')}
        onForget={() => open('forget')}
      />
      {problem !== null && (
        <ErrorNotice
          name={problem.error}
          detail={problem.detail}
          remedies={{ replaceKey: () => open('replace'), enterKey: () => open('replace'), retry: check }}
        />
      )}
      {isReplacing && (
        <div class="field">
          <p class="hint">{text('accountReplaceHint')}</p>
          {form}
          <button type="button" class="quiet" onClick={close}>
            {text('cancel')}
          </button>
        </div>
      )}
      {opened.value === 'forget' && (
        <ConfirmNotice
          title={text('accountForgetTitle')}
          words={text('accountForgetHint')}
          confirm={text('accountForgetConfirm')}
          isBusy={busy.value === 'forgetApiKey'}
          onConfirm={() => void run({ type: 'forgetApiKey' }, 'accountForgotten')}
          onCancel={close}
        />
      )}
    </>
  );
}

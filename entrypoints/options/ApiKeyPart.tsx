import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ConfirmNotice } from '@/components/ConfirmNotice';
import { ErrorNotice } from '@/components/ErrorNotice';
import { KeyForm } from '@/components/KeyForm';
import { PanelLink } from '@/components/PanelLink';
import { SavedKey } from '@/components/SavedKey';
import { Sentence } from '@/components/Sentence';
import { SettingsPart } from '@/components/SettingsPart';
import type { Command, Outcome } from '@/utils/command';
import { relativeTime } from '@/utils/relative-time';
import { sendCommand } from '@/utils/send-command';
import type { Snapshot } from '@/utils/snapshot';
import { text, type TextKey } from '@/utils/text';
import { now } from './state/now';
import { readShown } from './state/read-shown';
import { snapshot } from './state/snapshot';

type KeyCommand = Extract<Command['type'], 'saveApiKey' | 'checkApiKey' | 'forgetApiKey'>;
type Refusal = Extract<Outcome, { ok: false }>;

function checkedWords(account: NonNullable<Snapshot['account']>): string {
  if (account.checkedAt === null) return text('accountNotChecked');
  return text('accountAccepted', relativeTime(account.checkedAt, now.value));
}

/** Enter, check, replace and forget the key. */
export function ApiKeyPart({ account }: { account: Snapshot['account'] }) {
  const busy = useSignal<KeyCommand | null>(null);
  const refusal = useSignal<Refusal | null>(null);
  const done = useSignal<TextKey | null>(null);
  const opened = useSignal<'replace' | 'forget' | null>(null);
  const replaceButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);

  const isReplacing = opened.value === 'replace';
  useEffect(() => {
    if (isReplacing) document.querySelector<HTMLElement>('#key')?.focus();
  }, [isReplacing]);

  const run = async (command: Extract<Command, { type: KeyCommand }>, success: TextKey | null) => {
    busy.value = command.type;
    refusal.value = null;
    done.value = null;
    const outcome = await sendCommand(command);
    await readShown();
    busy.value = null;
    if (!outcome.ok) {
      refusal.value = outcome;
      return;
    }
    opened.value = null;
    done.value = success;
  };
  const open = (what: 'replace' | 'forget') => {
    refusal.value = null;
    done.value = null;
    opened.value = what;
  };
  const close = () => {
    const button = opened.value === 'replace' ? replaceButton : forgetButton;
    opened.value = null;
    refusal.value = null;
    button.current?.focus();
  };
  const form = (
    <KeyForm
      isBusy={busy.value === 'saveApiKey'}
      error={refusal.value === null ? null : { name: refusal.value.error, detail: refusal.value.detail }}
      isHintHidden
      onSave={(key) => void run({ type: 'saveApiKey', key }, 'accountConnected')}
    />
  );
  const status = (
    <p class="hint saved" role="status">
      {done.value !== null && text(done.value)}
    </p>
  );

  if (account === null) {
    return (
      <SettingsPart
        title={text('accountWelcome')}
        hint={<Sentence of="keyHelp" values={[<PanelLink key="panel" />]} />}
      >
        <p>{text('accountWelcomeHint')}</p>
        {form}
        {status}
      </SettingsPart>
    );
  }
  const problem = refusal.value ?? standingProblem();
  return (
    <SettingsPart title={text('accountKey')} hint={text('accountKeyHint')}>
      <SavedKey
        keyEnd={account.keyEnd}
        state={checkedWords(account)}
        isChecking={busy.value === 'checkApiKey'}
        replaceButton={replaceButton}
        forgetButton={forgetButton}
        onCheck={() => void run({ type: 'checkApiKey' }, null)}
        onReplace={() => open('replace')}
        onForget={() => open('forget')}
      />
      {!isReplacing && problem !== null && (
        <ErrorNotice
          name={problem.error}
          detail={problem.detail}
          remedies={{
            replaceKey: () => open('replace'),
            enterKey: () => open('replace'),
            retry: () => void run({ type: 'checkApiKey' }, null),
          }}
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
      {status}
    </SettingsPart>
  );
}

/** What is wrong with the key since before: it concerns this part, whoever found it. */
function standingProblem(): Refusal | null {
  const problem = snapshot.value?.problem ?? null;
  if (problem?.name !== 'keyRejected' && problem?.name !== 'accountInactive') return null;
  return { ok: false, error: problem.name, detail: problem.detail };
}

import { useEffect } from 'preact/hooks';
import { KeyForm } from '@/components/account/KeyForm';
import { Notice } from '@/components/ui/Notice';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { ImportJson } from '../data/ImportJson';
import { TaskStatus } from '../data/TaskStatus';
import { SavedKeyControls } from './SavedKeyControls';
import { useKeyCommands } from './use-key-commands';

/** Asks for the key where there is none, else shows what can be done with it. */
export function ApiKeyPart({ account }: { account: Snapshot['account'] }) {
  const commands = useKeyCommands();
  const { busy, refusal, done, run } = commands;
  const isForgotten = account === null && done.value === 'accountForgotten';
  useEffect(() => {
    if (isForgotten) document.querySelector<HTMLElement>('#key')?.focus();
  }, [isForgotten]);

  const form = (
    <KeyForm
      isBusy={busy.value === 'saveApiKey'}
      error={refusal.value === null ? null : { name: refusal.value.error, detail: refusal.value.detail }}
      isHintHidden={account !== null}
      hasFocus={account === null}
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
      <SettingsPart title={text('accountWelcome')} hint={text('accountWelcomeHint')}>
        {form}
        {status}
        <div class="row wrap">
          <ImportJson label={text('restoreExport')} />
        </div>
        <TaskStatus kinds={['readFile', 'import']} />
        <Notice icon="lock">
          <p class="hint">{text('keyKept')}</p>
        </Notice>
      </SettingsPart>
    );
  }
  return (
    <SettingsPart title={text('accountKey')} hint={text('accountKeyHint')}>
      <SavedKeyControls account={account} commands={commands} form={form} />
      {status}
    </SettingsPart>
  );
}

import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PassphraseField } from '@/components/account/PassphraseField';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { askPasskey, hasPasskeys, makePasskey } from './ask-passkey';
import type { LockCommands } from './use-lock-commands';

type Passkey = NonNullable<NonNullable<Snapshot['lock']>['passkey']>;

/** Unlocks with the passkey. */
export function UnlockByPasskey({ passkey, commands }: { passkey: Passkey; commands: LockCommands }) {
  const { isBusy, error, run } = commands;
  const unlock = async () => {
    const output = await askPasskey(passkey);
    if (output === null) error.value = { name: 'passkeyNotAsked', detail: null };
    else await run({ type: 'unlockByPasskey', output });
  };
  return (
    <button type="button" aria-disabled={isBusy.value} onClick={() => void unlock()}>
      {text('passkeyUnlock')}
    </button>
  );
}

/** Adds a passkey as a second way in, or takes it away. Offered only where the browser has what it takes. */
export function PasskeyPart({ passkey, commands }: { passkey: Passkey | null; commands: LockCommands }) {
  const isThere = useSignal(false);
  const isAdding = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, error, run } = commands;
  useEffect(() => {
    void hasPasskeys().then((found) => (isThere.value = found));
  }, [isThere]);

  const add = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const current = input.current?.value ?? '';
    if (isBusy.value || current === '') return;
    const made = await makePasskey();
    if (made === null) error.value = { name: 'passkeyNotMade', detail: null };
    else if (await run({ type: 'addPasskey', current, ...made })) isAdding.value = false;
  };
  if (passkey !== null) {
    return (
      <div class="setting wrap">
        <p>
          {text('passkeyAdded')}
          <br />
          <small>{text('passkeyAddedHint')}</small>
        </p>
        <button type="button" onClick={() => void run({ type: 'removePasskey' })}>
          {text('passkeyRemove')}
        </button>
      </div>
    );
  }
  if (!isThere.value) return null;
  if (!isAdding.value) {
    return (
      <div class="setting wrap">
        <p>
          {text('passkey')}
          <br />
          <small>{text('passkeyHint')}</small>
        </p>
        <button type="button" onClick={() => (isAdding.value = true)}>
          {text('passkeyAdd')}
        </button>
      </div>
    );
  }
  return (
    <form class="field" onSubmit={(event) => void add(event)} noValidate>
      <PassphraseField id="passkey-passphrase" label={text('passphraseCurrent')} input={input} />
      {error.value !== null && <ErrorNotice {...error.value} />}
      <div class="row wrap">
        <button aria-disabled={isBusy.value}>{text('passkeyAdd')}</button>
        <button type="button" class="quiet" onClick={() => (isAdding.value = false)}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

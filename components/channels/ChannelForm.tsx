import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { resolveAddress, typedChannel, type Channel } from '@/utils/channels/channel';
import type { Platform } from '@/utils/channels/platform-name';
import { platformNames } from '@/utils/channels/platforms';
import { text } from '@/utils/i18n/text';
import { PrivateInput } from '../ui/PrivateInput';
import { Select } from '../ui/Select';
import { useEscape } from '../ui/use-escape';

export type ChannelFormProps = {
  isBusy: boolean;
  isListed: (channel: Channel) => boolean;
  onAdd: (channel: Channel) => void;
  onCancel: () => void;
};

const platformOptions = (Object.keys(platformNames) as Platform[]).map((value) => ({
  value,
  label: platformNames[value],
}));

/** The channel that is meant, or a sentence that says what is wrong with the name. */
function readChannel(platform: Platform, typed: string): Channel | string {
  const name = typedChannel(platform, typed);
  if (name !== null) return { platform, name };
  const elsewhere = resolveAddress(typed).platform;
  return elsewhere === null || elsewhere === platform
    ? text('channelsNameWrong', platformNames[platform])
    : text('channelsNameElsewhere', platformNames[elsewhere], platformNames[platform]);
}

/** Declares a channel the user's: its name or address, and the declaration itself. */
export function ChannelForm({ isBusy, isListed, onAdd, onCancel }: ChannelFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const declaration = useRef<HTMLInputElement>(null);
  const platform = useSignal<Platform>('twitch');
  const nameWrong = useSignal<string | null>(null);
  const isUndeclared = useSignal(false);

  useLayoutEffect(() => input.current?.focus(), []);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readChannel(platform.value, input.current?.value ?? '');
    nameWrong.value = typeof read === 'string' ? read : isListed(read) ? text('channelsAlready') : null;
    isUndeclared.value = declaration.current?.checked !== true;
    if (nameWrong.value !== null) input.current?.focus();
    else if (isUndeclared.value) declaration.current?.focus();
    else if (typeof read !== 'string') onAdd(read);
  };

  useEscape(form, onCancel);
  return (
    <form ref={form} class="adding" onSubmit={submit} aria-busy={isBusy} noValidate>
      <div class="field">
        <label for={`${id}-platform`}>{text('channelsPlatform')}</label>
        <Select
          id={`${id}-platform`}
          label={text('channelsPlatform')}
          value={platform.value}
          options={platformOptions}
          onPick={(picked) => {
            platform.value = picked;
            nameWrong.value = null;
          }}
        />
      </div>
      <div class="field fill">
        <label for={`${id}-name`}>{text('channelsName')}</label>
        <PrivateInput
          id={`${id}-name`}
          input={input}
          autocapitalize="off"
          spellcheck={false}
          maxLength={500}
          aria-invalid={nameWrong.value !== null}
          aria-describedby={nameWrong.value === null ? undefined : `${id}-wrong`}
          onInput={(event) => {
            // A pasted address says its platform by itself.
            const pasted = resolveAddress(event.currentTarget.value).platform;
            if (pasted !== null) platform.value = pasted;
            nameWrong.value = null;
          }}
        />
        {nameWrong.value !== null && (
          <p class="wrong" role="alert" id={`${id}-wrong`}>
            {nameWrong.value}
          </p>
        )}
      </div>
      <div class="field whole">
        <label class="check">
          <input
            ref={declaration}
            type="checkbox"
            onChange={() => (isUndeclared.value = false)}
            aria-invalid={isUndeclared.value}
            aria-describedby={isUndeclared.value ? `${id}-undeclared` : undefined}
          />{' '}
          {text('channelsDeclaration')}
        </label>
        {isUndeclared.value && (
          <p class="wrong" role="alert" id={`${id}-undeclared`}>
            {text('channelsDeclarationMissing')}
          </p>
        )}
      </div>
      <div class="row whole">
        <button class="primary" aria-disabled={isBusy}>
          {text('channelsAdd')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

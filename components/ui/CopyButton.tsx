import { useSignal } from '@preact/signals';
import { text } from '@/utils/i18n/text';
import { Icon } from './Icon';

/** Copies an order's id, or what `label` says, and says what came of it. */
export function CopyButton({
  value,
  label = text('orderCopyId'),
  failed = text('orderCopyFailed'),
  onCopy,
}: {
  value: string;
  label?: string;
  /** What to do where the browser does not allow it. */
  failed?: string;
  onCopy: (value: string) => Promise<boolean>;
}) {
  const outcome = useSignal<'copied' | 'failed' | null>(null);
  return (
    <>
      <button
        type="button"
        onClick={async () => {
          outcome.value = (await onCopy(value)) ? 'copied' : 'failed';
        }}
      >
        <Icon name="copy" /> {label}
      </button>
      <span class="hint" role="status">
        {outcome.value === 'copied' && text('orderCopied')}
        {outcome.value === 'failed' && failed}
      </span>
    </>
  );
}

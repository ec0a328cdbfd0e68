import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { FoundIds } from '@/utils/transfer/order-ids';
import { FileInput } from '../ui/FileInput';
import { useEscape } from '../ui/use-escape';

export type OrderIdsFormProps = {
  text: string;
  found: FoundIds;
  /** Without a key nothing can be asked for. */
  hasKey: boolean;
  onText: (text: string) => void;
  onFile: (file: File) => Promise<unknown>;
  onImport: (ids: string[]) => void;
  onCancel: () => void;
};

function foundText({ ids, repeated, others, areTooMany }: FoundIds): string {
  return [
    ids.length > 0 && plural('idsFound', ids.length),
    repeated > 0 && plural('idsRepeated', repeated),
    others > 0 && plural('idsOthers', others),
    areTooMany && text('idsTooMany'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where ids are pasted or taken from a file. It takes the focus. */
export function OrderIdsForm(props: OrderIdsFormProps) {
  const { found, hasKey, onText, onFile, onImport, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEscape(form, onCancel);
  const file = useRef<HTMLInputElement>(null);
  const isReady = hasKey && found.ids.length > 0;
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      ref={form}
      class="field whole"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onImport(found.ids);
      }}
    >
      <label for="order-ids">{text('idsLabel')}</label>
      <textarea
        ref={field}
        id="order-ids"
        class="ids"
        rows={6}
        spellcheck={false}
        aria-describedby="order-ids-hint order-ids-found"
        value={props.text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <p class="hint" id="order-ids-hint">
        {text(hasKey ? 'idsHint' : 'idsNoKey')}
      </p>
      <p class="hint saved" id="order-ids-found" role="status">
        {foundText(found)}
      </p>
      <div class="row wrap">
        <button type="submit" class="primary" aria-disabled={!isReady}>
          {text('idsImport')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {text('idsFile')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {text('cancel')}
        </button>
        <FileInput
          input={file}
          accept=".txt,.csv,text/plain,text/csv"
          label={text('idsFile')}
          onFile={(chosen) => chosen && void onFile(chosen)}
        />
      </div>
    </form>
  );
}

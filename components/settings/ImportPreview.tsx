import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';
import { useArmed } from '../ui/use-armed';
import { useEscape } from '../ui/use-escape';

export type ImportPreviewProps = {
  name: string;
  /** One sentence for each kind of content. */
  facts: string[];
  /** The word on the button; `null` where there is nothing to import. */
  confirm: string | null;
  onConfirm: () => void;
  onCancel: () => void;
};

/** A preview of an import. It takes the focus. */
export function ImportPreview({ name, facts, confirm, onConfirm, onCancel }: ImportPreviewProps) {
  const id = useId();
  const isArmed = useArmed(facts.join());
  const preview = useRef<HTMLDivElement>(null);
  useEscape(preview, onCancel);
  useLayoutEffect(() => preview.current?.focus(), []);
  return (
    <div ref={preview} class="notice" role="group" tabIndex={-1} aria-labelledby={id}>
      <Icon name="info" />
      <div>
        <h2 id={id}>
          <bdi>{name}</bdi>
        </h2>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div class="row wrap">
          {confirm !== null && (
            <button
              type="button"
              class="primary"
              aria-disabled={!isArmed}
              onClick={() => isArmed && onConfirm()}
            >
              {confirm}
            </button>
          )}
          <button type="button" class="quiet" onClick={onCancel}>
            {text(confirm === null ? 'importClose' : 'cancel')}
          </button>
        </div>
      </div>
    </div>
  );
}

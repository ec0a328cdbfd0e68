import { text } from '@/utils/i18n/text';
import { Logo } from '../ui/Logo';
import { Notice } from '../ui/Notice';
import { ViewHeader } from '../ui/ViewHeader';
import { KeyForm, type KeyFormProps } from './KeyForm';

export type KeyViewProps = KeyFormProps & {
  /** There is no key yet: say what it is for, and there is no way back. */
  isFirst: boolean;
  /** Where a file of an earlier export is read. */
  restoreHref: string;
  onBack: () => void;
};

/** Where a key is asked for, at first or in the place of another. */
export function KeyView({ isFirst, restoreHref, onBack, ...form }: KeyViewProps) {
  return (
    <>
      {!isFirst && <ViewHeader title={text('remedy_replaceKey')} onBack={onBack} isFocusElsewhere />}
      <main>
        {isFirst && <Logo size={40} />}
        {isFirst && (
          <div class="field">
            <h1>{text('connectTitle')}</h1>
            <p class="hint">{text('connectHint')}</p>
          </div>
        )}
        <KeyForm {...form} hasFocus />
        {form.error === null && (
          <Notice icon="lock">
            <p class="hint">{text('keyKept')}</p>
          </Notice>
        )}
        {isFirst && (
          <p>
            <a href={restoreHref} target="_blank" rel="noreferrer">
              {text('restoreExport')}
            </a>
          </p>
        )}
      </main>
    </>
  );
}

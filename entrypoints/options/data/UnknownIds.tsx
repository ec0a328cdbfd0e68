import { CopyButton } from '@/components/ui/CopyButton';
import { copyText } from '@/utils/copy-text';
import { plural } from '@/utils/i18n/format';
import { hiddenMark, isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { unknownIds } from './import-ids';
import { task } from './task';

export function UnknownIds() {
  const ids = unknownIds.value;
  if (ids.length === 0 || task.value !== null) return null;
  return (
    <div class="field">
      <label for="unknown-ids">{plural('idsUnknown', ids.length)}</label>
      {isHiding() ? (
        <output id="unknown-ids">{hiddenMark}</output>
      ) : (
        <textarea id="unknown-ids" rows={4} readOnly value={ids.join('\n')} />
      )}
      <CopyButton key={ids.length} value={ids.join('\n')} label={text('idsCopy')} onCopy={copyText} />
    </div>
  );
}

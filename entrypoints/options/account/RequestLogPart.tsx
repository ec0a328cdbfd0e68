import { useSignal } from '@preact/signals';
import { RequestTable } from '@/components/settings/RequestTable';
import { CopyButton } from '@/components/ui/CopyButton';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { Toolbar } from '@/components/ui/Toolbar';
import { formatNumber, plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { maxRequestLines } from '@/utils/requests/request-line';
import { now } from '../state/now';
import { requests } from '../state/requests';
import { copyDiagnostics } from './copy-diagnostics';

/** The last requests to the panel, to look at and to copy. */
export function RequestLogPart() {
  const isOpen = useSignal(false);
  const lines = requests.value;
  return (
    <SettingsPart title={text('log')} hint={text('logHint', formatNumber(maxRequestLines))}>
      <Toolbar label={text('log')}>
        {lines !== null && lines.length > 0 && (
          <button type="button" aria-expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
            {plural('logShow', lines.length)}
          </button>
        )}{' '}
        <CopyButton
          value=""
          label={text('logCopy')}
          failed={text('copyFailed')}
          onCopy={() => copyDiagnostics()}
        />
      </Toolbar>
      <p class="hint">
        {text(lines === null ? 'logUnread' : lines.length === 0 ? 'logEmpty' : 'logCopyHint')}
      </p>
      {isOpen.value && lines !== null && lines.length > 0 && <RequestTable lines={lines} now={now.value} />}
    </SettingsPart>
  );
}

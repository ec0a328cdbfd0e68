import { browser } from 'wxt/browser';
import { CopyButton } from '@/components/ui/CopyButton';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { copyDiagnostics } from '../account/copy-diagnostics';

/** How to report a fault, and where the source is. */
export function HelpPart() {
  const { homepage_url: home } = browser.runtime.getManifest();
  return (
    <SettingsPart title={text('report')}>
      <p>{text('reportHint')}</p>
      <div class="row wrap">
        <CopyButton
          value=""
          label={text('logCopy')}
          failed={text('copyFailed')}
          onCopy={() => copyDiagnostics()}
        />{' '}
        <a href={optionsHash('account')}>{text('reportLog')}</a>
      </div>
      <p class="hint">{text('logCopyHint')}</p>
      {home !== undefined && (
        <p>
          <a href={home} target="_blank" rel="noreferrer">
            {text('aboutSource')}
          </a>
        </p>
      )}
    </SettingsPart>
  );
}

import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { dataCount } from '../state/data-count';
import { snapshot } from '../state/snapshot';
import { EraseEverything } from './EraseEverything';
import { EraseOld } from './EraseOld';
import { KeptErased } from './KeptErased';
import { TaskStatus } from './TaskStatus';

export function ErasePart() {
  const isEmpty = snapshot.value?.account == null && dataCount.value?.total === 0;
  return (
    <SettingsPart title={text('erase')} hint={text('eraseHint')}>
      <EraseOld />
      <KeptErased />
      <EraseEverything />
      <TaskStatus kinds={['erase', 'bringBack']} />
      {isEmpty && (
        <p>
          <a href={optionsHash('account')}>{text('restoreExport')}</a>
        </p>
      )}
    </SettingsPart>
  );
}

import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';
import { EraseEverything } from './EraseEverything';
import { EraseOld } from './EraseOld';
import { KeptErased } from './KeptErased';
import { TaskStatus } from './TaskStatus';

export function ErasePart() {
  return (
    <SettingsPart title={text('erase')} hint={text('eraseHint')}>
      <EraseOld />
      <KeptErased />
      <EraseEverything />
      <TaskStatus kinds={['erase', 'bringBack']} />
    </SettingsPart>
  );
}

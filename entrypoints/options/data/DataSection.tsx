import { SectionHead } from '@/components/ui/SectionHead';
import { text } from '@/utils/i18n/text';
import { ErasePart } from './ErasePart';
import { TransferPart } from './TransferPart';

export function DataSection() {
  return (
    <>
      <SectionHead title={text('optionsData')} />
      <div class="parts">
        <TransferPart />
        <ErasePart />
      </div>
    </>
  );
}

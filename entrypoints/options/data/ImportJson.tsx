import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ImportPreview } from '@/components/settings/ImportPreview';
import { FileButton } from '@/components/ui/FileButton';
import { plural } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import { readDataCount } from '../state/data-count';
import { examineFile, type FileFacts } from './examine-file';
import { importFile } from './import-file';
import { runTask, task } from './task';

/** The file that waits for the user's word. */
const chosen = signal<FileFacts | null>(null);

function factsText(facts: FileFacts): string[] {
  const { fresh, known, unreadable, undecided, isBroken, newChannels, newMarks, ledgerLines, settings } =
    facts;
  const { rateLines, newWatches } = facts;
  const sentences = [
    fresh === 0 && text('importNothingNew'),
    fresh > 0 && plural('importNew', fresh),
    undecided > 0 && plural('importUndecided', undecided),
    known > 0 && plural('importKnown', known),
    unreadable > 0 && plural('importUnreadable', unreadable),
    isBroken && text('importBroken'),
    newChannels.length > 0 && plural('importChannels', newChannels.length),
    newMarks > 0 && plural('importMarks', newMarks),
    ledgerLines > 0 && plural('importLedger', ledgerLines),
    rateLines > 0 && plural('importRates', rateLines),
    newWatches.length > 0 && plural('importWatches', newWatches.length),
    settings !== null && text('importSettings'),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** The word on the button; `null` where the file brings nothing. */
function confirmLabel(facts: FileFacts): string | null {
  const { fresh, newChannels, newMarks, ledgerLines, rateLines, newWatches, settings } = facts;
  if (fresh > 0) return plural('importConfirm', fresh);
  const others = newChannels.length + newMarks + ledgerLines + rateLines + newWatches.length;
  return others > 0 || settings !== null ? text('importConfirmRest') : null;
}

const examine = (file: File) =>
  runTask('readFile', async (progress) => {
    const facts = await examineFile(file, progress);
    if (progress.isStopped()) return [text('importStoppedReading')];
    chosen.value = facts;
    return [];
  });

const bringIn = (facts: FileFacts) =>
  runTask('import', async (progress) => {
    const added = await importFile(facts, progress);
    await readDataCount();
    const sentence = plural('importDone', added);
    return progress.isStopped() ? [sentence, text('importStopped')] : [sentence];
  });

/** Chooses a file, shows what it would bring, and brings it in. */
export function ImportJson({ label = text('importJson') }: { label?: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const isBusy = task.value !== null;
  const facts = chosen.value;
  const close = () => {
    chosen.value = null;
    button.current?.focus();
  };
  return (
    <>
      <FileButton
        button={button}
        label={label}
        accept=".json,application/json"
        isBusy={isBusy}
        onFile={(file) => {
          chosen.value = null;
          if (file !== undefined) void examine(file);
        }}
      />
      {facts !== null && !isBusy && (
        <ImportPreview
          name={facts.file.name}
          facts={factsText(facts)}
          confirm={confirmLabel(facts)}
          onConfirm={() => {
            close();
            void bringIn(facts);
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

import { FallNotice } from '@/components/account/FallNotice';
import { optionsHash } from '@/utils/options-address';
import { sendCommand } from '@/utils/send-command';
import { readShown } from './state/read-shown';
import { snapshot } from './state/snapshot';

async function answer(times: number[]): Promise<void> {
  await sendCommand({ type: 'answerFalls', times });
  await readShown();
}

/** Falls of the balance that wait for the user's answer. */
export function FallsPart() {
  return (
    <FallNotice
      falls={snapshot.value?.falls ?? []}
      onMine={(times) => void answer(times)}
      onReplaceKey={() => (location.hash = optionsHash('account'))}
    />
  );
}

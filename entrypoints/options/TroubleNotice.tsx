import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { sendCommand } from '@/utils/send-command';
import { readShown } from './state/read-shown';
import { trouble } from './state/snapshot';

/** The balance may be old: what is asked for is that the worker tries its storage again. */
async function tryAgain(): Promise<void> {
  await sendCommand({ type: 'refresh', ifOlderThanSeconds: Number.MAX_SAFE_INTEGER });
  await readShown();
}

/** On every section: the storage fails, or is of a newer version of the extension, so that nothing is saved or sent. */
export function TroubleNotice() {
  const name = trouble.value;
  if (name === null) return null;
  return <ErrorNotice name={name} detail={null} remedies={{ retry: () => void tryAgain() }} />;
}

import { Notice } from '@/components/ui/Notice';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { sendCommand } from '@/utils/send-command';
import { readShown } from './state/read-shown';
import { snapshot } from './state/snapshot';

async function dismiss(): Promise<void> {
  await sendCommand({ type: 'dismissLost' });
  await readShown();
}

/** Orders are gone that nobody erased. It stands until as many were imported, or the user has dismissed it. */
export function LostNotice({ hasLink }: { hasLink: boolean }) {
  const { lost = null } = snapshot.value ?? {};
  if (lost === null) return null;
  return (
    <Notice tone="warn" icon="warning" role="status">
      <h2>{lost.text}</h2>
      <p>{text('ordersGoneHint')}</p>
      <div class="row wrap">
        {hasLink && <a href={optionsHash('data')}>{text('ordersGoneGo')}</a>}
        <button type="button" class="quiet" onClick={() => void dismiss()}>
          {text('dismiss')}
        </button>
      </div>
    </Notice>
  );
}

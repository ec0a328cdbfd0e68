import { PinHint } from '@/components/account/PinHint';
import { Notice } from '@/components/ui/Notice';
import { text } from '@/utils/i18n/text';
import { isOnToolbar, wasPinnedHere } from '../state/toolbar';

/** After installing: where the icon is put on the toolbar, and once it is there what comes next. */
export function FirstSteps({ hasKey }: { hasKey: boolean }) {
  if (isOnToolbar.value === false) return <PinHint />;
  if (!wasPinnedHere.value) return null;
  return (
    <div class="measure">
      <Notice icon="done" role="status">
        <p>{text(hasKey ? 'pinnedNextOrder' : 'pinnedNextKey')}</p>
      </Notice>
    </div>
  );
}

import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { Notice } from '../ui/Notice';
import { PanelLink } from '../ui/PanelLink';
import { Sentence } from '../ui/Sentence';
import { useArmed } from '../ui/use-armed';

export type FallNoticeProps = {
  /** The newest first. */
  falls: Snapshot['falls'];
  /** They were the user's own, by when they were read. */
  onMine: (times: number[]) => void;
  onReplaceKey: () => void;
};

/** What is answered with one press is what can be read above it; the next ones take their place. */
const maxShown = 3;

/** Falls of the balance that no order from here explains: was it the user, or has somebody else the key? */
export function FallNotice({ falls, onMine, onReplaceKey }: FallNoticeProps) {
  const shown = falls.slice(0, maxShown);
  // It may come under the finger: an answer is to one that could be read.
  const isHeld = !useArmed(shown.map((fall) => `${fall.at} ${fall.text}`).join(' '));
  if (shown.length === 0) return null;
  return (
    <Notice tone="warn" icon="question" role="alert">
      <h2>{text('fallTitle')}</h2>
      {shown.map((fall) => (
        <p key={fall.at}>{fall.text}</p>
      ))}
      <p class="hint">
        <Sentence of="fallHint" values={[<PanelLink key="panel" />]} />
      </p>
      <div class="row wrap">
        <button
          type="button"
          aria-disabled={isHeld}
          onClick={() => isHeld || onMine(shown.map(({ at }) => at))}
        >
          {text(shown.length === 1 ? 'fallMine' : 'fallAllMine')}
        </button>{' '}
        <button type="button" class="quiet" onClick={onReplaceKey}>
          {text('remedy_replaceKey')}
        </button>
      </div>
    </Notice>
  );
}

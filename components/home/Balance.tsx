import type { RefCallback } from 'preact';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';
import { Icon } from '../ui/Icon';

export type BalanceProps = {
  balance: Snapshot['balance'];
  /** How old it is, or why there is nothing newer. */
  statusText: string;
  /** Older than what was tried since: colour is for what is true now. */
  isStale: boolean;
  /** A refresh that the user asked for is running. */
  isBusy: boolean;
  /** Only a refresh that the user asked for is spoken. */
  isSpoken: boolean;
  /** Gets the title, which can take the focus when another view gives way to this one. */
  onTitle: RefCallback<HTMLElement>;
  onRefresh: () => void;
  onOptions: () => void;
  /** `null` where the key is not behind a lock. */
  onLock: ((isForced: boolean) => void) | null;
};

function Amount({ balance }: { balance: NonNullable<Snapshot['balance']> }) {
  return (
    <p>
      <bdi>
        {balance.pieces.map((piece) =>
          piece.isMuted ? (
            <span key={piece.text} class="cents">
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </bdi>{' '}
      {/* Where the currency has no sign of its own the amount has the code already. */}
      {balance.currency !== null && !balance.text.includes(balance.currency) && (
        <abbr title={balance.currencyName}>{balance.currency}</abbr>
      )}
    </p>
  );
}

/** The largest thing on the screen: the balance and its age. */
export function Balance(props: BalanceProps) {
  const { balance, isStale, isBusy, onLock } = props;
  return (
    <header class={isStale ? 'hero stale' : 'hero'} aria-busy={isBusy || balance === null}>
      <h1 tabIndex={-1} ref={props.onTitle}>
        {text('balance')}
      </h1>
      {balance === null ? (
        <p>
          <span class="bone" aria-hidden="true">
            $000.00
          </span>
        </p>
      ) : (
        <Amount balance={balance} />
      )}
      <p class="hint" role="status" aria-live={props.isSpoken ? 'polite' : 'off'}>
        {props.statusText}
      </p>
      <button
        type="button"
        class="quiet icon"
        aria-label={text('refresh')}
        aria-busy={isBusy}
        aria-disabled={isBusy}
        onClick={props.onRefresh}
      >
        <Icon name="refresh" />
      </button>
      {onLock !== null && (
        <button type="button" class="quiet icon" aria-label={text('lockNow')} onClick={() => onLock(false)}>
          <Icon name="lock" />
        </button>
      )}
      <button type="button" class="quiet icon" aria-label={text('options')} onClick={props.onOptions}>
        <Icon name="options" />
      </button>
    </header>
  );
}

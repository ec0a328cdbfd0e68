import type { ComponentChildren } from 'preact';
import { text } from '@/utils/i18n/text';

export type SpendingBarRow = {
  key: string;
  name: string;
  /** From nothing to the longest bar, 0 to 1; `null` draws none. */
  share: number | null;
  /** Where the line stands that marks what was quoted. */
  quotedShare: number | null;
  amountText: string;
};

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;

/** Amounts beside each other: a name, an amount and a bar as long as the amount is large. The words say it all. */
export function SpendingBars({
  title,
  hint,
  rows,
}: {
  title: string;
  hint: ComponentChildren;
  rows: SpendingBarRow[];
}) {
  return (
    <figure>
      <figcaption class="between">
        <h2>{title}</h2> <small>{hint}</small>
      </figcaption>
      {rows.length === 0 && <p class="hint">{text('spendingNothing')}</p>}
      <ul class="bars">
        {rows.map(({ key, name, share, quotedShare, amountText }) => (
          <li key={key}>
            <div class="between">
              <bdi class="cut" title={name}>
                {name}
              </bdi>{' '}
              <small>{amountText}</small>
            </div>
            {share !== null && (
              <svg class="meter" aria-hidden="true">
                <rect class="bar" y="2" rx="2" width={percent(share)} height="6" />
                {quotedShare !== null && (
                  <line class="quoted" x1={percent(quotedShare)} x2={percent(quotedShare)} y1="0" y2="10" />
                )}
              </svg>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}

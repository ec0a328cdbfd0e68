import { ageText } from '@/utils/i18n/age';
import { text } from '@/utils/i18n/text';
import type { RecentLine } from '@/utils/snapshot';

export type RecentOrdersProps = {
  lines: RecentLine[];
  now: number;
  /** Opens the form filled in as for this order; `null` where nothing can be ordered. */
  onRepeat: ((uuid: string) => void) | null;
};

/** The last orders, each one press away from the form filled in with it. */
export function RecentOrders({ lines, now, onRepeat }: RecentOrdersProps) {
  return (
    <ul class="recent" aria-label={text('recentOrders')}>
      {lines.map((line) => (
        <li key={line.uuid} class="row">
          <p class="fill">
            <bdi class="cut" title={line.service}>
              {line.service}
            </bdi>
            <small>
              <bdi class="cut" title={line.what}>
                {line.what}
              </bdi>{' '}
              <span>{ageText(line.at, now)}</span>
            </small>
          </p>
          {onRepeat !== null && (
            <button
              type="button"
              aria-label={text('recentAgainOf', line.what, line.service)}
              onClick={() => onRepeat(line.uuid)}
            >
              {text('recentAgain')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

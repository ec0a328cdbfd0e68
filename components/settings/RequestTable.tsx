import { formatNumber, formatTime } from '@/utils/i18n/format';
import { shortDay } from '@/utils/i18n/short-day';
import { text } from '@/utils/i18n/text';
import type { RequestLine } from '@/utils/requests/request-line';

const isToday = (at: number, now: number) => new Date(at).toDateString() === new Date(now).toDateString();

/** The log of requests, the newest first. Actions and guards are called what they are called on the wire and in the code. */
export function RequestTable({ lines, now }: { lines: RequestLine[]; now: number }) {
  return (
    // Made for the keyboard too: a long table scrolls in its own frame.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
    <div class="log" role="region" aria-label={text('logTable')} tabIndex={0}>
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{text('logTime')}</th>
            <th scope="col">{text('logAction')}</th>
            <th scope="col">{text('logStatus')}</th>
            <th scope="col" class="num">
              {text('logMs')}
            </th>
            <th scope="col" class="num">
              {text('logBytes')}
            </th>
            <th scope="col">{text('logOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ at, action, httpStatus, ms, bytes, guard, error }, index) => (
            <tr key={`${at}-${lines.length - index}`}>
              <td>
                <time dateTime={new Date(at).toISOString()}>
                  {isToday(at, now) ? '' : `${shortDay(at, now)}, `}
                  {formatTime(at, true)}
                </time>
              </td>
              <td>
                <code>{action}</code>
                {guard !== null && <small>{text('logGuard', guard)}</small>}
              </td>
              <td data-label={text('logStatus')}>{httpStatus ?? '–'}</td>
              <td class="num" data-label={text('logMs')}>
                {formatNumber(ms)}
              </td>
              <td class="num" data-label={text('logBytes')}>
                {formatNumber(bytes)}
              </td>
              <td>{error === null ? text('logUnderstood') : text(`error_${error}`, '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { formatMoney, formatTime, plural } from '@/utils/i18n/format';
import { shortDay } from '@/utils/i18n/short-day';
import { text } from '@/utils/i18n/text';
import { isFall, type LedgerLine } from '@/utils/ledger/ledger-line';
import { subtractMoney } from '@/utils/money/money';
import { optionsHash } from '@/utils/options-address';
import { NumberHeads } from './NumberHeads';

/** Rows at first, and with each press on "more". */
const rowsPerPress = 25;

function changeText(line: LedgerLine): string {
  const [more, less] = isFall(line) ? [line.from, line.to] : [line.to, line.from];
  const amount = formatMoney(subtractMoney(more, less), line.currency);
  return text(isFall(line) ? 'ledgerLess' : 'ledgerMore', amount);
}

const isToday = (at: number, now: number) => new Date(at).toDateString() === new Date(now).toDateString();

function Explanation({ line }: { line: LedgerLine }) {
  const { cause, orders, isMine, currency, atMost } = line;
  const [first, ...others] = orders;
  return (
    <>
      {text(isMine ? 'cause_mine' : `cause_${cause}`)}
      {first !== undefined && cause !== 'unexplained' && others.length === 0 && (
        <>
          {' '}
          <a href={optionsHash('orders', first)}>{text('ledgerSeeOrder')}</a>
        </>
      )}
      {others.length > 0 && <small>{plural('ledgerOrders', orders.length)}</small>}
      {atMost !== undefined && <small>{text('ledgerAtMost', formatMoney(atMost, currency))}</small>}
    </>
  );
}

/** The changes of the balance, the newest first, with what explains each. */
export function BalanceChanges({ lines, now }: { lines: LedgerLine[]; now: number }) {
  const shown = useSignal(rowsPerPress);
  const newest = lines.slice(-shown.value).toReversed();
  const left = lines.length - newest.length;
  return (
    <>
      <table class="spending dense">
        <caption class="hide">{text('ledgerChanges')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('ledgerWhen')}</th>
            <NumberHeads keys={['ledgerChange', 'balance']} />
            <th scope="col">{text('ledgerCause')}</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((line) => (
            <tr key={line.at}>
              <td class="what">
                <time dateTime={new Date(line.at).toISOString()}>
                  {isToday(line.at, now) ? '' : `${shortDay(line.at, now)}, `}
                  {formatTime(line.at)}
                </time>
              </td>
              <td class="num">{changeText(line)}</td>
              <td class="num" data-label={text('balance')}>
                {formatMoney(line.to, line.currency)}
              </td>
              <td>
                <Explanation line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p>
          <button type="button" onClick={() => (shown.value += rowsPerPress * 4)}>
            {plural('ledgerEarlier', left)}
          </button>
        </p>
      )}
    </>
  );
}

import { factsOf } from '@/utils/errors';
import { text } from '@/utils/i18n/text';
import { panelAddress } from '@/utils/panel';
import type { Snapshot } from '@/utils/snapshot';
import { FallNotice, type FallNoticeProps } from '../account/FallNotice';
import { LockWaitsNotice } from '../account/LockWaitsNotice';
import { OpenOrders } from '../orders/OpenOrders';
import { UnsettledNotice } from '../orders/UnsettledNotice';
import { Notice } from '../ui/Notice';
import { Balance, type BalanceProps } from './Balance';
import { ChannelCard, type ChannelCardProps } from './ChannelCard';
import { ProblemNotice, type ProblemNoticeProps } from './ProblemNotice';
import { WaysToOrder } from './WaysToOrder';

export type HomeViewProps = Omit<BalanceProps, 'balance'> &
  ChannelCardProps &
  Pick<ProblemNoticeProps, 'onReplaceKey' | 'onCheckAgain'> & {
    snapshot: Snapshot;
    isOffline: boolean;
    /** The keys that open the popup, once they are known. */
    shortcut: string | null;
    now: number;
    ordersHref: string;
    onSee: (uuid: string) => void;
    onMine: FallNoticeProps['onMine'];
  };

function LowBalance({ lowText }: { lowText: string }) {
  return (
    <Notice tone="warn" icon="warning" role="status">
      <p>{lowText}</p>{' '}
      <a href={panelAddress} target="_blank" rel="noreferrer">
        {text('addFunds')}
      </a>
    </Notice>
  );
}

/** While the panel refuses the account nothing can be ordered, so nothing is offered. */
const isStopped = ({ problem }: Snapshot): boolean => {
  if (problem === null) return false;
  const { stopsPolling, slowsPolling } = factsOf(problem.name);
  return stopsPolling === true || slowsPolling === true;
};

/** The popup's first view: balance, this tab's channel, open orders. */
export function HomeView(props: HomeViewProps) {
  const { snapshot, isOffline, now, ordersHref } = props;
  const { balance, problem, unsettled, chargedTwice, falls, openOrders } = snapshot;
  const isQuiet =
    problem === null &&
    unsettled.length === 0 &&
    chargedTwice.length === 0 &&
    falls.length === 0 &&
    openOrders.length === 0 &&
    balance !== null;
  const shown = problem ?? (isOffline ? { name: 'noConnection' as const, detail: null } : null);
  return (
    <>
      <Balance {...props} balance={balance} />
      <main>
        {snapshot.lock?.waitsUntil != null && (
          <LockWaitsNotice until={snapshot.lock.waitsUntil} onLockAnyway={() => props.onLock?.(true)} />
        )}
        {chargedTwice.length > 0 && (
          <UnsettledNotice
            title={text('chargedTwiceTitle')}
            tone="bad"
            orders={chargedTwice}
            ordersHref={ordersHref}
            onSee={props.onSee}
          />
        )}
        {snapshot.unsettledText !== '' && (
          <UnsettledNotice
            title={snapshot.unsettledText}
            tone="warn"
            orders={unsettled.filter(({ uuid }) => chargedTwice.every((twice) => twice.uuid !== uuid))}
            ordersHref={ordersHref}
            onSee={props.onSee}
          />
        )}
        <FallNotice falls={falls} onMine={props.onMine} onReplaceKey={props.onReplaceKey} />
        {shown !== null && (
          <ProblemNotice
            {...props}
            problem={shown}
            keyEnd={snapshot.account?.keyEnd ?? ''}
            onRetry={props.onRefresh}
          />
        )}
        {shown === null && balance?.lowText && <LowBalance lowText={balance.lowText} />}
        {!isStopped(snapshot) && (
          <ChannelCard channel={props.channel} isDisabled={props.isDisabled} onOrder={props.onOrder} />
        )}
        <OpenOrders
          orders={openOrders}
          countText={snapshot.openCountText}
          moreText={snapshot.openMoreText}
          now={now}
          ordersHref={ordersHref}
        />
        {snapshot.updatedTo !== null && (
          <p class="hint">
            <a href="options.html#about" target="_blank">
              {text('updatedTo', snapshot.updatedTo)}
            </a>
          </p>
        )}
        {isQuiet && <WaysToOrder shortcut={props.shortcut} />}
      </main>
    </>
  );
}

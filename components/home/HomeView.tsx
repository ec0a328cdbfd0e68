import { text } from '@/utils/i18n/text';
import { panelAddress } from '@/utils/panel';
import { isRefused, type NewsLine, type Snapshot } from '@/utils/snapshot';
import { FallNotice, type FallNoticeProps } from '../account/FallNotice';
import { LockWaitsNotice } from '../account/LockWaitsNotice';
import { OpenOrders } from '../orders/OpenOrders';
import { UnsettledNotice } from '../orders/UnsettledNotice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { HideButton, type HideButtonProps } from '../ui/HideButton';
import { Notice } from '../ui/Notice';
import { Balance, type BalanceProps } from './Balance';
import { ChannelCard, type ChannelCardProps } from './ChannelCard';
import { NewsList } from './NewsList';
import { ProblemNotice, type ProblemNoticeProps } from './ProblemNotice';
import { RecentOrders } from './RecentOrders';
import { WaysToOrder } from './WaysToOrder';

export type HomeViewProps = Omit<BalanceProps, 'balance'> &
  Omit<ChannelCardProps, 'channels'> &
  Pick<ProblemNoticeProps, 'onReplaceKey' | 'onCheckAgain'> &
  Pick<HideButtonProps, 'isHidden' | 'onHide'> & {
    snapshot: Snapshot;
    isOffline: boolean;
    /** The keys that open the popup, once they are known. */
    shortcut: string | null;
    now: number;
    /** What was placed or has ended, until it was seen. */
    news: NewsLine[];
    ordersHref: string;
    onSee: (uuid: string) => void;
    onMine: FallNoticeProps['onMine'];
    onRepeat: (uuid: string) => void;
    onLimits: () => void;
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

/** Why nothing can be ordered, as the user wanted it. */
const LookOnly = ({ onLimits }: { onLimits: () => void }) => (
  <ErrorNotice
    name="lookOnly"
    detail={null}
    tone="plain"
    icon="lock"
    role="status"
    remedies={{ seeLimits: onLimits }}
  />
);

/** The popup's first view: balance, this tab's channel, open orders. */
export function HomeView(props: HomeViewProps) {
  const { snapshot, isOffline, now, ordersHref } = props;
  const { balance, problem, unsettled, chargedTwice, answers, falls, openOrders, recent } = snapshot;
  const isBarred = isRefused(snapshot) || snapshot.isLookOnly;
  const isQuiet =
    problem === null &&
    unsettled.length === 0 &&
    chargedTwice.length === 0 &&
    answers.length === 0 &&
    falls.length === 0 &&
    recent.length === 0 &&
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
            allHref={`${ordersHref}?status=needsUser`}
            onSee={props.onSee}
          />
        )}
        {snapshot.unsettledText !== '' && (
          <UnsettledNotice
            title={snapshot.unsettledText}
            tone="warn"
            orders={unsettled.filter(({ uuid }) => chargedTwice.every((twice) => twice.uuid !== uuid))}
            ordersHref={ordersHref}
            allHref={`${ordersHref}?status=needsUser`}
            onSee={props.onSee}
          />
        )}
        {answers.length > 0 && (
          <UnsettledNotice
            title={text(answers.length === 1 ? 'answersOne' : 'answersSeveral')}
            tone="warn"
            orders={answers}
            ordersHref={ordersHref}
            allHref={ordersHref}
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
        {snapshot.lost && (
          <Notice tone="warn" icon="warning" role="status">
            <a href="options.html#data" target="_blank">
              {snapshot.lost.short}
            </a>
          </Notice>
        )}
        {shown === null && balance?.lowText && <LowBalance lowText={balance.lowText} />}
        {snapshot.isLookOnly && <LookOnly onLimits={props.onLimits} />}
        {!isBarred && <ChannelCard {...props} channels={snapshot.channels} />}
        <NewsList lines={props.news} now={now} ordersHref={ordersHref} />
        <OpenOrders
          orders={openOrders}
          countText={snapshot.openCountText}
          moreText={snapshot.openMoreText}
          now={now}
          ordersHref={ordersHref}
          earlier={
            recent.length === 0 ? null : (
              <RecentOrders lines={recent} now={now} onRepeat={isBarred ? null : props.onRepeat} />
            )
          }
        />
        {snapshot.updatedTo !== null && (
          <p class="hint">
            <a href="options.html#about" target="_blank">
              {text('updatedTo', snapshot.updatedTo)}
            </a>
          </p>
        )}
        {isQuiet && <WaysToOrder shortcut={props.shortcut} />}
        {/* It is drawn in the header and comes last by Tab: it has a key, and puts no other a press further away. */}
        <HideButton isHidden={props.isHidden} onHide={props.onHide} />
      </main>
    </>
  );
}

import { browser } from 'wxt/browser';
import { readMyChannels, type MyChannel } from '@/utils/channels/my-channels';
import { platformNames } from '@/utils/channels/platforms';
import type { ErrorName } from '@/utils/errors';
import {
  currencyName,
  formatMoney,
  formatNumber,
  formatTime,
  moneyPieces,
  plural,
} from '@/utils/i18n/format';
import { whileHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { fallText } from '@/utils/ledger/fall-text';
import { compareMoney } from '@/utils/money/money';
import { readNewestOrders, readOrders } from '@/utils/orders-db/read-orders';
import { isUnsettled, type Order } from '@/utils/orders/order';
import { isCounted, isListed } from '@/utils/orders/order-news';
import { isChargedTwice, isOnItsWay } from '@/utils/orders/order-state';
import { readSettings, type Settings } from '@/utils/settings';
import {
  readSnapshot,
  snapshotKey,
  snapshotShape,
  type ChannelChoice,
  type Snapshot,
} from '@/utils/snapshot';
import { forecastOf } from '@/utils/spending/forecast';
import { rateUnitOf, type Account } from '../account/account';
import { readPresent, type Present } from '../account/present';
import type { SavedAccount } from '../account/saved-account';
import { inTurn } from '../locks';
import { countMissing } from '../records/damaged-records';
import { readUpdate } from '../records/last-update';
import { readLost } from '../records/order-count';
import { readUnseen } from '../records/unseen';
import { unansweredFalls } from '../settling/keep-ledger';
import { nextLookAt } from '../settling/settle-orders';
import { watchedUntil } from '../settling/watched-until';
import { announceChange } from './announce-change';
import { showBadge } from './badge';
import { lostLine } from './lost-line';
import { answerLines, newsLines } from './news-line';
import { chargedTwiceLine, openOrderLine, unsettledLine } from './open-order-line';
import { maxRecentRecords, recentLines } from './recent-lines';

/** Lines in the popup's first view; `openCount` counts the others too. */
const maxLines = 5;

const nothing = {
  shape: snapshotShape,
  isHidden: false,
  theme: 'system',
  badge: 'all',
  account: null,
  lock: null,
  balance: null,
  openCount: 0,
  openCountText: '0',
  openOrders: [],
  openMoreText: null,
  unsettled: [],
  unsettledText: '',
  chargedTwice: [],
  placing: null,
  falls: [],
  news: [],
  answers: [],
  recent: [],
  channels: [],
  isLookOnly: false,
  problem: null,
  updatedTo: null,
  lost: null,
  unreadable: 0,
  catalogue: null,
} satisfies Omit<Snapshot, 'revision'>;

/** Of the settings what is shown by. */
const looksOf = ({ hidesPrivate, theme, badge }: Settings) => ({ isHidden: hidesPrivate, theme, badge });

function balanceOf({ balance, reads }: Account, { lowBalance }: Settings): Snapshot['balance'] {
  if (balance === null) return null;
  const { amount, currency, at } = balance;
  const serverAt = reads.at(-1)?.serverAt;
  const isLow = lowBalance.isOn && compareMoney(amount, lowBalance.limit) < 0;
  return {
    amount,
    currency,
    at,
    ...(serverAt !== undefined && { serverAt }),
    pieces: moneyPieces(amount, currency),
    text: formatMoney(amount, currency),
    currencyName: currency === null ? '' : currencyName(currency),
    lowText: isLow ? text('lowBalance', formatMoney(lowBalance.limit, currency)) : null,
  };
}

function catalogueOf({ catalogue }: Account): Snapshot['catalogue'] {
  return catalogue === null ? null : { ...catalogue, countText: formatNumber(catalogue.count) };
}

const maxChannels = 4;

/** Without a platform a text is no channel that could be offered by its name. */
const channelChoices = (channels: MyChannel[]): ChannelChoice[] =>
  channels
    .toReversed()
    .flatMap(({ platform, name }) =>
      platform === null ? [] : { platform, name, platformName: platformNames[platform] },
    )
    .slice(0, maxChannels);

/** What is read for the first view alone, beside what alarms and alerts are made from too. */
type Beside = Pick<Present, 'records'> & { unseen: Order[]; newest: Order[]; channels: MyChannel[] };

async function readBeside({ saved, orders, records }: Present): Promise<Beside> {
  const hasOpen = orders.some((order) => order.account === saved?.account && isListed(order));
  const [uuids, newest, channels] = await Promise.all([
    readUnseen(),
    hasOpen ? [] : readNewestOrders(maxRecentRecords),
    readMyChannels(),
  ]);
  const known = uuids.length === 0 ? null : await readOrders(uuids);
  const unseen = uuids.flatMap((uuid) => known?.get(uuid) ?? []);
  return { unseen: unseen.filter(({ account }) => account === saved?.account), newest, channels, records };
}

/** Makes the pages' first view from the records. Only orders of the present account count. */
export function projectSnapshot(
  saved: SavedAccount,
  account: Account,
  settings: Settings,
  orders: Order[],
  { unseen, newest, channels, records }: Beside,
): Omit<Snapshot, 'revision'> {
  const now = Date.now();
  const own = orders.filter((order) => order.account === saved.account && isListed(order)).toReversed();
  const counted = own.filter((order) => isCounted(order, now));
  // After the others: there is no news of them.
  const quiet = own.filter((order) => !isCounted(order, now));
  const unsettled = own.filter(isUnsettled);
  // One that was charged twice is told of as that.
  const toldAsUnsettled = unsettled.filter((order) => !isChargedTwice(order)).length;
  return {
    ...nothing,
    ...looksOf(settings),
    account: {
      id: saved.account,
      keyEnd: saved.end,
      checkedAt: account.acceptedAt,
      rateUnit: rateUnitOf(account),
      rateUnitFrom: account.setUnit === null ? account.learntFrom : null,
      isRateUnitSet: account.setUnit !== null,
    },
    balance: balanceOf(account, settings),
    openCount: counted.length,
    openCountText: formatNumber(own.length),
    openOrders: [...counted, ...quiet].slice(0, maxLines).map((order) => {
      const forecast = forecastOf(order, records.get(order.service), settings.slowTimes, now);
      return openOrderLine(order, now, forecast);
    }),
    openMoreText: own.length > maxLines ? plural('openOrdersMore', own.length - maxLines) : null,
    unsettled: unsettled.map((order) => unsettledLine(order, nextLookAt([order], account, now), now)),
    unsettledText: toldAsUnsettled === 0 ? '' : plural('unsettledCount', toldAsUnsettled),
    chargedTwice: orders
      .filter((order) => order.account === saved.account && isChargedTwice(order))
      .map(chargedTwiceLine),
    placing: own.find(isOnItsWay)?.uuid ?? null,
    falls: unansweredFalls(account)
      .toReversed()
      .map((fall) => ({ at: fall.at, text: fallText(fall, now) })),
    news: newsLines(unseen),
    answers: answerLines(unseen),
    recent: recentLines(newest, saved.account),
    channels: channelChoices(channels),
    problem: account.problem,
    catalogue: catalogueOf(account),
  };
}

function lockOf(
  { lock, passkey, isLockAsked, orders }: Present,
  saved: SavedAccount,
  account: Account,
): Snapshot['lock'] {
  if (lock === 'none') return null;
  const waitsUntil = isLockAsked ? watchedUntil(orders, saved.account, account, Date.now()) : null;
  return {
    isLocked: lock === 'locked',
    waitsUntil: waitsUntil === null ? null : formatTime(waitsUntil),
    passkey,
  };
}

async function projectAll(present: Present): Promise<Omit<Snapshot, 'revision'>> {
  const { saved, account, settings, orders } = present;
  const [unreadable, beside, updatedTo, lost] = await Promise.all([
    countMissing(),
    readBeside(present),
    readUpdate(),
    readLost().then(lostLine),
  ]);
  if (saved === null || account === null) {
    return { ...nothing, ...looksOf(settings), unreadable, updatedTo, lost };
  }
  return {
    ...whileHiding(settings.hidesPrivate, () => projectSnapshot(saved, account, settings, orders, beside)),
    isLookOnly: present.limits.inForce.isLookOnly,
    lock: lockOf(present, saved, account),
    unreadable,
    updatedTo,
    lost,
  };
}

const readStored = async () => readSnapshot((await browser.storage.local.get(snapshotKey))[snapshotKey]);

async function publish(before: Snapshot | null, projected: Omit<Snapshot, 'revision'>): Promise<void> {
  const revision = (before?.revision ?? 0) + 1;
  const snapshot: Snapshot = { ...projected, revision };
  await browser.storage.local.set({ [snapshotKey]: snapshot });
  await showBadge(snapshot, before?.lock?.isLocked === true);
  announceChange(revision);
}

/** Makes snapshot, badge and title and announces them to open pages. Call it in the turn in which `present` was read. */
export async function publishSnapshot(present: Present): Promise<void> {
  const [before, projected] = await Promise.all([readStored(), projectAll(present)]);
  await publish(before, projected);
}

/** Stands in where not even the key can be read: pages must not ask for one. */
const unknownAccount = {
  id: '',
  keyEnd: '',
  checkedAt: null,
  rateUnit: null,
  rateUnitFrom: null,
  isRateUnitSet: false,
};

/**
 * The last snapshot, where nothing else can be read. Its sentences hide what was hidden then: where that is otherwise now
 * none of them is left.
 */
async function lastShown(before: Snapshot | null): Promise<Omit<Snapshot, 'revision'>> {
  const looks = looksOf(await readSettings());
  if (before === null) return { ...nothing, ...looks, account: unknownAccount };
  if (before.isHidden === looks.isHidden) return { ...before, ...looks };
  const { account, lock, isLookOnly, updatedTo, unreadable, catalogue } = before;
  return { ...nothing, ...looks, account, lock, isLookOnly, updatedTo, unreadable, catalogue };
}

/**
 * Publishes why nothing is saved or sent (so that nothing is being placed), with what can be read now, or else with the
 * last snapshot. Records are not touched.
 */
export const publishTrouble = (name: ErrorName): Promise<void> =>
  inTurn('present', async () => {
    const before = await readStored();
    const known = await readPresent()
      .then(projectAll)
      .catch(() => lastShown(before));
    await publish(before, { ...known, placing: null, problem: { name, detail: null, at: Date.now() } });
  });

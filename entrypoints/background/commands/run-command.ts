import type { Command, Outcome } from '@/utils/command';
import { NamedError } from '@/utils/errors';
import { readLimits } from '@/utils/spending/stored-limits';
import { rememberKey } from '../account/key-check';
import { refuseKeyIn } from '../account/refuse-key';
import { readSavedAccount } from '../account/saved-account';
import { refresh, switchHiding } from '../jobs';
import { addPasskey, removePasskey, unlockByPasskey } from '../key/passkey';
import { takeLockOff } from '../key/store-key';
import { setLimit, setLookOnly, withdrawRaise } from '../limits/change-limits';
import { renewAutoLock } from '../locking/lock';
import { aloneAtWork, atWork } from '../locks';
import { placeOrder } from '../placing/place-order';
import { forgetAllErased } from '../records/erased-records';
import { forgetUpdate } from '../records/last-update';
import { prepareOrdersDb } from '../records/open-orders-db';
import { dismissLost } from '../records/order-count';
import { isRenewalDue } from '../records/renew-account-id';
import { saveSettings } from '../records/save-settings';
import { forgetUnseen } from '../records/unseen';
import { restore, restoreAnew } from '../restore';
import { answerFalls } from '../settling/keep-ledger';
import { namedFailure, showTrouble } from '../snapshot/show-trouble';
import { publishChanges } from '../tracking/publish-changes';
import { readBalance } from '../tracking/read-balance';
import { readServices, readServicesForReview } from '../tracking/read-services';
import { noteExport, putOffBackup } from './backup-notes';
import { eraseAll, eraseBalance, eraseOrders, refuseWhilePlacing, restoreErased } from './erase';
import { importOrderIds } from './import-order-ids';
import { importLedger, importOrders, importRates, isImporting } from './import-orders';
import { isTyped } from './is-typed';
import { checkAndSaveKey, checkSavedKey, forgetSavedKey, requireKey } from './key-commands';
import { lockKey, saveLockRules, setPassphrase, unlockKey } from './lock-commands';
import { changeChannels, importPreferences, markService, setRateUnit, declareChannel } from './preferences';
import { attachOrderId, dismissOrder, markTwiceSeen, putAwayOrder } from './resolve-order';
import { saveNote } from './save-note';
import { addWatches, watchRate } from './watch-rate';

async function checkBeforeOrder(service: string): Promise<void> {
  const saved = await requireKey();
  await readBalance(saved, 'click');
  const { services } = await readServicesForReview(saved);
  if (!services.some(({ id }) => id === service)) throw new NamedError('serviceGone');
}

/** The wait of a limit that is raised begins with a read; where none can be made now, with the next one. */
async function beginWait(): Promise<void> {
  const saved = await readSavedAccount();
  const { raise } = await readLimits();
  if (saved === null || raise === null || raise.last !== null) return;
  await readBalance(saved, 'click').catch((error: unknown) => {
    // It stands on the account and in the snapshot.
    if (!(error instanceof NamedError)) throw error;
  });
}

async function run(command: Command): Promise<void> {
  switch (command.type) {
    case 'saveApiKey':
      await checkAndSaveKey(command.key);
      return rememberKey(command.key.trim());
    case 'checkApiKey':
      return checkSavedKey();
    case 'forgetApiKey':
      return forgetSavedKey();
    case 'unlock':
      return unlockKey(command.passphrase);
    case 'unlockByPasskey':
      await unlockByPasskey(command.output);
      return renewAutoLock();
    case 'addPasskey':
      return addPasskey(
        command.current,
        { credential: command.credential, salt: command.salt },
        command.output,
      );
    case 'removePasskey':
      return removePasskey();
    case 'lock':
      return lockKey(command.isForced);
    case 'setPassphrase':
      return setPassphrase(command.passphrase, command.current);
    case 'removeLock':
      return takeLockOff(command.current);
    case 'saveLockRules':
      return saveLockRules(command.rules, command.passphrase);
    case 'refresh':
      return refresh(command.ifOlderThanSeconds);
    case 'readServices':
      await readServices(await requireKey(), 'click', command.isForced);
      return;
    case 'checkBeforeOrder':
      return checkBeforeOrder(command.service);
    case 'checkText':
      // It was refused above, or it may be used.
      return;
    case 'placeOrder':
      return placeOrder(command, await requireKey());
    case 'markSeen':
      return forgetUnseen(command.uuid);
    case 'dismissOrder':
      return dismissOrder(command.uuid);
    case 'putAwayOrder':
      return putAwayOrder(command.uuid, command.isAway);
    case 'markTwiceSeen':
      return markTwiceSeen(command.uuid);
    case 'answerFalls':
      return answerFalls((await requireKey()).account, command.times, Date.now());
    case 'attachOrderId':
      return attachOrderId(command.uuid, command.id, await requireKey());
    case 'saveNote':
      return saveNote(command.uuid, command.note);
    case 'declareChannel':
      return declareChannel(command.channel);
    case 'withdrawChannel':
      return changeChannels(command.channel, false);
    case 'setRateUnit':
      return setRateUnit(command.unit);
    case 'markService':
      return markService(command.mark, command.service, command.isOn);
    case 'watchRate':
      return watchRate(command.service, command);
    case 'saveSettings':
      return saveSettings(command.settings);
    case 'hidePrivate':
      return switchHiding(command.isOn);
    case 'setLimit': {
      const { kind, amount, currency } = command;
      await setLimit(kind, amount === null ? null : { amount, currency });
      return beginWait();
    }
    case 'setLookOnly':
      await setLookOnly(command.isOn);
      return beginWait();
    case 'withdrawRaise':
      return withdrawRaise();
    case 'importOrders':
      return importOrders(command.orders, command);
    case 'importLedger':
      return importLedger(command.lines, command);
    case 'importPreferences':
      return importPreferences(command.channels, command.marks);
    case 'importWatches':
      return addWatches(command.watches);
    case 'importRates':
      return importRates(command.rates, command);
    case 'noteExport':
      return noteExport(command.orders, command.bytes);
    case 'putOffBackup':
      return putOffBackup();
    case 'importOrderIds':
      return importOrderIds(command.ids, await requireKey());
    case 'eraseOrders':
      return eraseOrders(command.uuids, command.before);
    case 'eraseBalance':
      return eraseBalance(command.before);
    case 'prepareHistory':
      return prepareOrdersDb();
    case 'markUpdateSeen':
      return forgetUpdate();
    case 'dismissLost':
      return dismissLost();
    case 'restoreErased':
      return restoreErased(Date.now());
    case 'forgetErased':
      return forgetAllErased();
    case 'eraseAll':
      await eraseAll(command.askedAt);
      return restoreAnew();
    default:
      return command satisfies never;
  }
}

/**
 * Shows what has changed, after the command, so that a failure here never hides the command's own outcome.
 * @returns whether it could be shown; otherwise the toolbar says that the browser's storage failed.
 */
async function showChanges(): Promise<boolean> {
  try {
    await publishChanges();
    return true;
  } catch (error) {
    await showTrouble(error);
    return false;
  }
}

/** Erasing everything takes what it can reach; hiding needs nothing of the history. */
const withoutHistory: ReadonlySet<Command['type']> = new Set(['eraseAll', 'hidePrivate']);

/** Where restoring fails, pages can read why before they get the error. */
async function restoreOrSay({ type }: Command): Promise<void> {
  try {
    await restore();
  } catch (error) {
    await showTrouble(error);
    if (!withoutHistory.has(type) || namedFailure(error).name !== 'storageFailed') throw error;
  }
}

async function runAndShow(command: Command): Promise<void> {
  await restoreOrSay(command);
  await renewAutoLock();
  let isShown = true;
  try {
    if (isTyped(command)) await refuseKeyIn(command);
    await run(command);
  } finally {
    isShown = (command.type === 'importOrders' && isImporting()) || (await showChanges());
  }
  // Not after an order: the error would say that nothing was sent, which its record may deny.
  if (!isShown && command.type !== 'placeOrder') throw new NamedError('storageFailed');
}

/** They write all of the storage: what was written beside them would be lost. */
const alone: ReadonlySet<Command['type']> = new Set([
  'eraseAll',
  'saveApiKey',
  'setPassphrase',
  'forgetApiKey',
]);

/** After them the key is at hand that was not. */
const openers: ReadonlySet<Command['type']> = new Set(['unlock', 'unlockByPasskey', 'removeLock']);

/**
 * Renews the account's id as a start does, now that the key is at hand. An order that has begun meanwhile is waited for. A
 * failure is shown and does not undo the command; whatever comes next begins with another try.
 */
async function renewWhenDue(): Promise<void> {
  try {
    if (await isRenewalDue()) await aloneAtWork(restoreAnew);
  } catch (error) {
    await showTrouble(error);
  }
}

/** Runs a page's command. Never throws. */
export async function runCommand(command: Command): Promise<Outcome> {
  try {
    const isAlone = alone.has(command.type);
    if (isAlone) await refuseWhilePlacing();
    await (isAlone ? aloneAtWork : atWork)(() => runAndShow(command));
    if (openers.has(command.type)) await renewWhenDue();
    return { ok: true };
  } catch (error) {
    const { name, detail } = namedFailure(error);
    return { ok: false, error: name, detail };
  }
}

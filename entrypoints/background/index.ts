import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenToClicks } from './alerts/notify';
import { quietAlarm } from './alerts/tell-alerts';
import { tellLocked } from './alerts/tell-locked';
import { createMenus, orderFromMenu } from './context-menu';
import {
  catchUp,
  hideByKey,
  lockInBackground,
  lookAtBalance,
  poll,
  rememberSavedKey,
  watchBalance,
  watchFavourites,
} from './jobs';
import { listenToComputer } from './locking/computer-lock';
import { lockAlarm, lockSoonAlarm } from './locking/lock';
import { receiveMessage } from './receive-message';
import { bringBackDrafts } from './records/kept-drafts';
import { noteUpdate } from './records/last-update';
import { reloadWhenIdle } from './reload-when-idle';
import { start } from './restore';
import { balanceAlarm, limitsAlarm, pollAlarm, servicesAlarm, settleAlarm } from './tracking/schedule';

/** Registers every listener synchronously, so that the worker misses no event that started it. */
export default defineBackground({
  main() {
    browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
      await Promise.all([createMenus(), bringBackDrafts()]);
      const { version } = browser.runtime.getManifest();
      if (reason === 'update' && previousVersion !== version) await noteUpdate(version);
      await start();
      if (reason === 'update') await Promise.all([tellLocked(), rememberSavedKey()]);
      if (reason === 'install') await browser.runtime.openOptionsPage();
    });
    browser.runtime.onStartup.addListener(async () => {
      // Nobody knows for how long the browser was not running: open orders are not left to their next turn.
      await Promise.all([createMenus(), bringBackDrafts(), poll()]);
    });
    browser.runtime.onUpdateAvailable.addListener(reloadWhenIdle);
    browser.runtime.onMessage.addListener(receiveMessage);
    browser.commands.onCommand.addListener(async (name) => {
      if (name === 'lock') await lockInBackground();
      if (name === 'hide') await hideByKey();
    });
    browser.contextMenus.onClicked.addListener(orderFromMenu);
    browser.alarms.onAlarm.addListener(async ({ name }) => {
      // `wakeAlarm` needs no more than this.
      await start();
      // After the quiet hours too: its findings are told together with the held alerts.
      if (name === pollAlarm || name === quietAlarm) await poll();
      if (name === settleAlarm) await lookAtBalance();
      if (name === balanceAlarm || name === limitsAlarm) await watchBalance();
      if (name === servicesAlarm) await watchFavourites();
      if (name === lockAlarm || name === lockSoonAlarm) await lockInBackground();
    });
    listenToClicks();
    listenToComputer(lockInBackground);
    browser.permissions.onAdded.addListener(async (added) => {
      listenToClicks();
      listenToComputer(lockInBackground);
      await catchUp(added);
    });
    browser.permissions.onRemoved.addListener(catchUp);
    void start();
  },
});

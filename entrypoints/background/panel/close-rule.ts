import { browser } from 'wxt/browser';

/**
 * The static rule that closes each connection after a POST, so that none is left to be sent on twice, and takes the
 * site's cookies away.
 */
const rulesetId = 'close-after-post';

/** Checks at every start and before every order that the rule is in force, and puts it back where something has switched it off. */
export async function ensureCloseRule(): Promise<void> {
  try {
    const enabled = await browser.declarativeNetRequest.getEnabledRulesets();
    if (enabled.includes(rulesetId)) return;
    await browser.declarativeNetRequest.updateEnabledRulesets({ enableRulesetIds: [rulesetId] });
  } catch {
    // The guard that counts is read off the balance replies before each order. Balance and open orders are not taken
    // away for it.
  }
}

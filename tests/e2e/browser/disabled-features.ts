/**
 * With each window and tab the browser loads pages of its own for the address bar: four hundred files, and a fifth of a
 * story's processor time.
 */
const omniboxPages = ['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup', 'WebUIOmniboxFullPopup'];

/** What Playwright switches off. A test holds this equal to its own list. */
export const playwrightDisables = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

const disable = (features: string[]) => `--disable-features=${features.join(',')}`;

/** For a launch without Playwright. */
export const withoutOmniboxPages = disable(omniboxPages);

/** For a launch by Playwright: the browser obeys the last of such flags alone, so its list is in ours. */
export const withoutOmniboxPagesToo = disable([...playwrightDisables, ...omniboxPages]);

import type { Panel } from '../../panel/panel.ts';
import { ChromiumCompanion } from './chromium-companion.ts';
import type { Companion } from './companion.ts';
import type { BrowserName } from './differences.ts';
import { FirefoxCompanion } from './firefox/firefox-companion.ts';

export type CompanionOptions = {
  browserName: BrowserName;
  /** The panel that is botzverse.com to the browser. */
  panel: Pick<Panel, 'chromiumArgs' | 'port'>;
  /** Folder of the browser's profile; with an old one the browser goes on where it stopped. */
  profile: string;
  /** Folder of another build than the production build. */
  extension?: string | undefined;
  /** The X display for Chromium with a window; without one it has none. */
  display?: string | undefined;
  /** More flags for Chromium. */
  args?: string[];
};

/** The extension in one of the browsers, as a user gets it. */
export function launchCompanion(options: CompanionOptions): Promise<Companion> {
  const { browserName, panel, profile, extension, ...more } = options;
  const common = { profile, ...(extension !== undefined && { extension }) };
  if (browserName === 'firefox') return FirefoxCompanion.launch({ panelPort: panel.port, ...common });
  return ChromiumCompanion.launch({ panelArgs: panel.chromiumArgs, ...common, ...more });
}

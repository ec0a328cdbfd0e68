import type { BrowserName } from '../browser/differences.ts';

/** Stories that run in one browser only, and why. Each is "file › title"; a file alone stands for all of its stories. */
type InOneOnly = { browser: BrowserName; why: string; stories: string[] };

export const inOneOnly: InOneOnly[] = [
  {
    browser: 'firefox',
    why: 'It is about what only Firefox has: its question before each order, its own prompts, keys, menus and files.',
    stories: [
      '../firefox/alerts-in-firefox.spec.ts',
      '../firefox/guard.spec.ts',
      '../firefox/host-in-firefox.spec.ts',
      '../firefox/kill.spec.ts',
      '../firefox/lock-files-in-firefox.spec.ts',
      '../firefox/main-job-in-firefox.spec.ts',
      '../firefox/passkey-in-firefox.spec.ts',
      '../firefox/errors-in-firefox.spec.ts',
      '../firefox/refused-in-firefox.spec.ts',
    ],
  },
  {
    browser: 'chromium',
    why: 'Firefox may send an order again whose connection breaks, so it asks first, and a refusal alone proves nothing there.',
    stories: [
      'faults/placing-dropped.spec.ts',
      'faults/placing-interrupted.spec.ts › over HTTP/1.1, where a cut never takes the worker with it',
      'faults/placing-replies.spec.ts › whatever is wrong with the answer to an order, it is sent once and its record says no more than is known',
      'faults/placing-replies.spec.ts › a documented refusal is a refusal, except the one that speaks of no order',
      'faults/worker-start.spec.ts › over HTTP/1.1',
      'stray-clicks.spec.ts › an order that was refused is not counted as seen by a stray click',
      'home-first.spec.ts › an order that was not placed is asked about on the first view until it was looked at',
    ],
  },
  {
    browser: 'chromium',
    why: 'It counts presses; Firefox takes one more, for its question.',
    stories: [
      'repeat.spec.ts › a repeat takes three presses, or twelve keys, and sends nothing before its own review',
      'services-in-popup.spec.ts › an order by keyboard alone: open, search, choose, quantity, review, place',
    ],
  },
  {
    browser: 'chromium',
    why: 'It goes by the names of errors in Chromium’s network, or by its resolver.',
    stories: ['faults/placing-network.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'Firefox has no process for the network alone.',
    stories: ['faults/placing-network-process.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'In Firefox every right click of a story is one in the browser’s own menu.',
    stories: ['native-menu.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'It reads the heap of a page, which Firefox shows nobody.',
    stories: ['key-privacy.spec.ts › the saved key reaches no page, whatever the page shows'],
  },
  {
    browser: 'chromium',
    why: 'It fires an event of the browser from within the worker, which Firefox has no way for.',
    stories: [
      'faults/worker-alarms.spec.ts › alarms that are gone after a restart or an update are set again',
      'faults/worker-start.spec.ts › menus that are made twice are there once, without a complaint',
      'help.spec.ts',
      'browser-start.spec.ts',
      'update-in-use.spec.ts',
    ],
  },
  {
    browser: 'chromium',
    why: 'Its profile may notify from the start, which only Chromium’s profiles can be made to; what Firefox asks and shows is in alerts-in-firefox.',
    stories: [
      'alerts.spec.ts',
      'alerts-asked.spec.ts',
      'update-locked.spec.ts',
      'delivery-curve.spec.ts › how long an order takes is foretold by own orders alone, and a slow one is marked and told',
      'streamer-mode.spec.ts › notifications name neither orders nor amounts while hidden, and a restart keeps it',
    ],
  },
  {
    browser: 'chromium',
    why: 'It looks at what all stories of a run have injected, and they are not all there.',
    stories: ['faults/complete.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'Its pictures are Chromium’s.',
    stories: ['pictures.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'A preference of Chromium’s, written into its profile.',
    stories: ['small-windows.spec.ts › a browser that draws no text smaller than 24 px cuts nothing off'],
  },
  {
    browser: 'chromium',
    why: 'It breaks the profile’s files as Chromium lays them out, or fills its disk through DevTools.',
    stories: ['storage.spec.ts', 'storage-lost.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'Its presses have to follow each other faster than WebDriver sends them.',
    stories: [
      'stray-clicks.spec.ts › who goes on clicking after “Place order” closes nothing before it could be read',
      'stray-clicks.spec.ts › an order of which nothing is known is neither dismissed nor ordered again by a stray click',
      'stray-clicks.spec.ts › a double click on “Review order” does not say whose channel it is',
    ],
  },
  {
    browser: 'chromium',
    why: 'It reads what is spoken from Chromium’s tree of it.',
    stories: [
      'hidden-fields.spec.ts › what was typed into the order form goes behind Show, which leads on where the field would',
      'hidden-fields.spec.ts › fields of the options are emptied, and a changed note goes behind Show',
      'streamer-mode.spec.ts › hidden, no amount, channel, link or id is anywhere in the options; shown again, they are',
      'streamer-mode.spec.ts › the popup hides the same from its first paint on, and no order is placed unseen',
    ],
  },
  {
    browser: 'chromium',
    why: 'Axe is most of it, and makes Firefox’s process of extension pages crash.',
    stories: ['states.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'It needs a second extension, or an event that is fired from within the worker.',
    stories: [
      'faults/hostile-messages.spec.ts › a page has no way to send messages, and one that claims another sender is refused',
      'faults/hostile-messages.spec.ts › another extension is not heard',
    ],
  },
  {
    browser: 'chromium',
    why: 'It takes a file of the build away while that runs; Firefox reads a package.',
    stories: ['code-missing.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'It opens pages of hosts that Firefox’s way to the panel does not lead to.',
    stories: ['faults/hostile-pages.spec.ts'],
  },
  {
    browser: 'chromium',
    why: 'The bench goes by Chromium’s largest paint; Firefox’s counts each piece of a text, so the balance’s two sizes, by itself.',
    stories: ['popup-paint.spec.ts'],
  },
];

/** Whether an entry of the table names this story. */
export const isNamedBy = (entry: string, story: string): boolean =>
  story === entry || story.startsWith(`${entry} › `);

const escape = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** As Playwright's `grepInvert`: the stories of `tests/e2e` that do not run in this browser. */
export const storiesWithout = (browser: BrowserName): RegExp[] =>
  inOneOnly
    .filter((entry) => entry.browser !== browser)
    .flatMap(({ stories }) => stories)
    .map((story) => {
      const [file = '', ...titles] = story.split(' › ');
      return new RegExp(`(?:^|[ /])${[file, ...titles].map(escape).join(' ')}(?:$| )`);
    });

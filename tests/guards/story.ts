import { Front } from '../panel/network/front.ts';
import { startPanel, type Panel } from '../panel/panel.ts';
import type { PanelOptions } from '../panel/settings.ts';
import { openBrowser } from '../proofs/open-browser.ts';

/** A story's result by the panel's books. */
type Shown = { holds: boolean; books: string };

/** One guard's story: told on the untouched build, where it has to hold, and on the build without the guard. */
export type Story = {
  /** Its patch has the same name. */
  guard: string;
  /** The event, in one line. */
  happens: string;
  /** Tells the story on the build in this folder. */
  tell: (extension: string) => Promise<Shown>;
};

type Stage = Awaited<ReturnType<typeof openBrowser>> & { panel: Panel };

/** An order of a story: each its own service, link and quantity, so that the books tell them apart. */
export const orderOf = (n: number) => ({
  uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  service: '2114',
  link: `channel_${n}`,
  quantity: 100 + n,
});

/** The catalogue's price of that service. */
export const rate = '0.50';

const channels = Array.from({ length: 30 }, (_, n) => orderOf(n).link);

/**
 * A browser of the story's own, with the demo key saved and the channels the user's; it reaches the panel at a port.
 */
async function playIn(
  extension: string,
  panel: Panel,
  port: number,
  play: (stage: Stage) => Promise<Shown>,
): Promise<Shown> {
  const browser = await openBrowser({ ...panel, port }, extension);
  try {
    await browser.page.setUp(channels);
    return await play({ ...browser, panel });
  } finally {
    await browser.close();
  }
}

/** A panel and a browser of the story's own. */
export async function onStage(
  extension: string,
  options: PanelOptions,
  play: (stage: Stage) => Promise<Shown>,
): Promise<Shown> {
  const panel = await startPanel(options);
  try {
    return await playIn(extension, panel, panel.port, play);
  } finally {
    await panel.close();
  }
}

/** The same with a network between the two that can lose a SYN. */
export async function onStageBehindFront(
  extension: string,
  options: PanelOptions,
  play: (stage: Stage & { front: Front }) => Promise<Shown>,
): Promise<Shown> {
  const panel = await startPanel(options);
  const front = await Front.open(panel.port);
  try {
    return await playIn(extension, panel, front.port, (stage) => play({ ...stage, front }));
  } finally {
    front.close();
    await panel.close();
  }
}

/** How many orders for this link the panel has charged. */
export const chargesOf = (panel: Panel, link: string): number =>
  [...panel.books().orders.values()].filter((order) => order.link === link && Number(order.charged) > 0)
    .length;

/** One click and what it was charged, as the books show it. */
export const timesCharged = (count: number): string =>
  `one click ${count === 1 ? 'charged once' : count === 2 ? 'charged twice' : `charged ${count} times`}`;

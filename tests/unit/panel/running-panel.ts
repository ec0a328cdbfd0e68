import { afterEach } from 'vitest';
import { type Panel, startPanel } from '../../panel/panel.ts';
import type { PanelOptions } from '../../panel/settings.ts';

const running: Panel[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((panel) => panel.close()));
});

/** Starts a panel that is closed after the test. */
export async function runPanel(options?: PanelOptions): Promise<Panel> {
  const panel = await startPanel(options);
  running.push(panel);
  return panel;
}

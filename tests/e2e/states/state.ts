import type { Page } from '@playwright/test';
import type { PanelOptions } from '../../panel/settings.ts';
import type { Scene } from './scene.ts';

/** Something that a user can have on the screen. */
export type State = {
  name: string;
  /** Brings it there, from where the state before it stood. */
  reach: (scene: Scene) => Promise<Page>;
};

/** States that follow from each other, in one browser. */
export type Journey = { name: string; panelOptions?: PanelOptions; states: State[] };

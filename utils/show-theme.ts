import type { Theme } from './settings';

/** Draws the page light or dark from now on; `system` as the browser has it. The style sheet's tokens go by it. */
export function showTheme(theme: Theme = 'system'): void {
  document.documentElement.dataset['theme'] = theme;
}

import type { Page } from '@playwright/test';

/** Where a page keeps what Tab has come to. */
type Kept = { tabbed?: Set<Element> };

/** Notes what has the focus as a stop of Tab. It runs in the page and is complete in itself. */
export function keepStop(): void {
  const kept = globalThis as Kept;
  kept.tabbed ??= new Set();
  if (document.activeElement !== null) kept.tabbed.add(document.activeElement);
}

/** Forgets the stops of the walk before. It runs in the page and is complete in itself. */
export const forgetStops = (): void => void delete (globalThis as Kept).tabbed;

/**
 * What can be seen and used, and Tab does not come to it, nor to the one stop of the group in which arrow keys lead to
 * it. It runs in the page and is complete in itself.
 */
function findMissed(): string[] {
  const stops = (globalThis as Kept).tabbed ?? new Set<Element>();
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const hasOneStop = (members: Iterable<Element>): boolean =>
    [...members].filter((each) => stops.has(each)).length === 1;
  const isReachedInGroup = (element: HTMLElement): boolean => {
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      return hasOneStop((element.form ?? document).querySelectorAll(`input[name="${element.name}"]`));
    }
    const group = element.closest('[role=toolbar], [role=grid], nav ul');
    return group !== null && hasOneStop(group.querySelectorAll('*'));
  };
  return [...modal.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      return isSeen && !element.matches(':disabled') && element.closest('[inert]') === null;
    })
    .filter((element) => !stops.has(element) && !isReachedInGroup(element))
    .map((element) => element.outerHTML.slice(0, 160));
}

/** After `tabStops`: the controls of a page and its frames that the keyboard does not reach. */
export async function missedControls(page: Page): Promise<string[]> {
  return (await Promise.all(page.frames().map((frame) => frame.evaluate(findMissed)))).flat();
}

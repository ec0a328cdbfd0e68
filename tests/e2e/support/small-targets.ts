// What runs in the page is complete in itself.
// oxlint-disable unicorn/consistent-function-scoping
import type { Page } from '@playwright/test';

/**
 * What can be pressed and is smaller than 24 CSS pixels without the room around it that WCAG 2.5.8 allows instead: a
 * circle of that size about its middle touches no other target and no other such circle. A link in a sentence may be as
 * high as its line. What takes a press is asked of the page itself, so that what a label or an overlay adds counts.
 * It runs in the page and is complete in itself.
 */
function findSmallTargets(): string[] {
  const least = 24;
  const pressed =
    'a[href], button, input, select, textarea, summary, [role=slider], [role=option], [tabindex="0"][role]';
  type Target = { element: HTMLElement; box: DOMRect };
  const seen = [...document.querySelectorAll<HTMLElement>(pressed)].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  });
  const isInSentence = (element: HTMLElement): boolean =>
    getComputedStyle(element).display === 'inline' &&
    element.matches('a') &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
    );
  const owns = (element: HTMLElement, found: Element | null): boolean =>
    found !== null &&
    (element.contains(found) || (found.closest('label') as HTMLLabelElement | null)?.control === element);
  /** The square of that size about its middle is its own: its ground, its label or what it lays over others. */
  const isLargeEnough = (element: HTMLElement): boolean => {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width >= least - 0.5 && box.height >= least - 0.5) return true;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // A wide one may be pressed anywhere in it, a high one too: the square need not lie about the middle.
    const reach = least / 2 - 0.6;
    const middles = [
      [x, y],
      [box.x + reach, y],
      [box.right - reach, y],
    ] as const;
    return middles.some(([cx, cy]) =>
      [-reach, 0, reach].every((dx) =>
        [-reach, 0, reach].every((dy) => owns(element, document.elementFromPoint(cx + dx, cy + dy))),
      ),
    );
  };
  const small = new Set(seen.filter((element) => !isInSentence(element) && !isLargeEnough(element)));
  const targets: Target[] = seen.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const middle = ({ box }: Target) => [box.x + box.width / 2, box.y + box.height / 2] as const;
  const isCrowded = (one: Target): boolean => {
    const [x, y] = middle(one);
    return targets.some((other) => {
      if (other === one || other.element.contains(one.element) || one.element.contains(other.element))
        return false;
      const [ox, oy] = middle(other);
      if (small.has(other.element)) return Math.hypot(x - ox, y - oy) < least - 0.5;
      const { box } = other;
      const dx = Math.max(box.left - x, 0, x - box.right);
      const dy = Math.max(box.top - y, 0, y - box.bottom);
      return Math.hypot(dx, dy) < least / 2 - 0.5;
    });
  };
  return targets
    .filter((target) => small.has(target.element) && isCrowded(target))
    .map(({ element, box }) => {
      const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
      return `${size} ${element.outerHTML.slice(0, 160)}`;
    });
}

/** The targets of a page and its frames that are too small. */
export async function smallTargets(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(findSmallTargets)));
  return found.flat();
}

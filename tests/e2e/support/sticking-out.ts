// What runs in the page is complete in itself.
// oxlint-disable unicorn/consistent-function-scoping
import type { Page } from '@playwright/test';

/**
 * What is wider than the window lets it be, is cut off by a box that does not scroll, or is a control that covers
 * another. It runs in the page and is complete in itself.
 */
function findStickingOut(): string[] {
  const found: string[] = [];
  const say = (what: string, element: Element) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  const main = document.querySelector('main');
  for (const each of [document.documentElement, main]) {
    if (each !== null && each.scrollWidth > each.clientWidth + 1) say('wider than its window', each);
  }
  /** What stands in a place of its own is scrolled with the box that it is placed in. */
  const boxOf = (element: Element): Element | null =>
    element instanceof HTMLElement && getComputedStyle(element).position === 'absolute'
      ? element.offsetParent
      : element.parentElement;
  /** The box that an element is scrolled in. */
  const scrollerOf = (element: Element): Element | null => {
    for (let each = boxOf(element); each !== null; each = boxOf(each)) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(each).overflowY)) return each;
    }
    return null;
  };
  const scrolls = (element: Element): boolean => {
    for (
      let each = element.parentElement;
      each !== null && each !== document.body;
      each = each.parentElement
    ) {
      const { overflowX } = getComputedStyle(each);
      if (overflowX === 'auto' || overflowX === 'scroll') return each !== main;
    }
    return false;
  };
  const isDrawn = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea')].filter(
    (each) => isDrawn(each) && each.closest('.hide') === null,
  );
  // The heads of a narrow table are there to be read out only.
  const isUnseen = (each: Element) =>
    !isDrawn(each) || each.closest('.hide') !== null || (each.closest('thead')?.clientHeight ?? 2) <= 1;
  for (const each of document.body.querySelectorAll(
    'h1, h2, p, li, dd, td, th, small, button, input, select, bdi',
  )) {
    if (isUnseen(each) || scrolls(each)) continue;
    const { left, right } = each.getBoundingClientRect();
    if (left < -1 || right > document.documentElement.clientWidth + 1) say('outside of the window', each);
  }
  for (const each of document.body.querySelectorAll('button, select, .tile, .chip, h1, h2, dd, .hero p')) {
    if (isUnseen(each) || each.closest('.cut') !== null) continue;
    const { overflowX, textOverflow } = getComputedStyle(each);
    if (textOverflow === 'ellipsis' || overflowX === 'auto') continue;
    if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0) say('its words do not fit', each);
  }
  const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() }));
  for (const [at, { element, box }] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      if (element.contains(other.element) || other.element.contains(element)) continue;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // What is scrolled out of its own box covers nothing of another.
      if (width > 2 && height > 2 && scrollerOf(element) === scrollerOf(other.element)) {
        say('covered', element);
        say('  by', other.element);
      }
    }
  }
  return found;
}

/** What sticks out, is cut or is covered on a page and in its frames, as it stands. */
export async function stickingOut(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(findStickingOut)));
  return found.flat();
}

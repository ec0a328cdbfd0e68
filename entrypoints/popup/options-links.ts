import { openOptionsAt } from './open-options';

/** Whether the user asked for a tab or window of its own. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey;

/** From now on no press on a link opens the options page a second time. */
export function followOptionsLinks(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href^="options.html"]') : null;
    const href = link?.getAttribute('href') ?? null;
    if (href === null || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    void openOptionsAt(href);
  });
}

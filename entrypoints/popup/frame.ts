/** What the options page may have its frame opened for, by the frame's address. Nothing is sent by opening it. */
export type Asked = { order: string | null; service: string | null; channel: string | null };

/** Whether this is the order form on the options page and not the toolbar's popup. */
export const isFramed = window.frameElement !== null;

export function readAsked(search: string): Asked {
  const asked = new URLSearchParams(search);
  return { order: asked.get('order'), service: asked.get('service'), channel: asked.get('channel') };
}

/** The options page takes the frame away. */
export const leaveFrame = (): void => void window.frameElement?.dispatchEvent(new Event('leave'));

/** Escape leaves it too, unless a view has its own use for it: what was typed is kept. */
export function followEscape(): void {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leaveFrame();
  });
}

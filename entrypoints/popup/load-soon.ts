/** Channels and commands; the browser reads the script once. */
export const loadSoon = () => import('./soon');

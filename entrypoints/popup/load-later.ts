/** All but the first view; the browser reads the script once. */
export const loadLater = () => import('./later');

export type Later = Awaited<ReturnType<typeof loadLater>>;

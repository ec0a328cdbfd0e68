import { loadPart } from '@/components/ui/load-part';

/** All but the first view; the browser reads the script once. */
export const loadLater = () => loadPart(import('./later'));

export type Later = Awaited<ReturnType<typeof loadLater>>;

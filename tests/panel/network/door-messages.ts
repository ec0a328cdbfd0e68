/** To the door: lose the next SYN; a connection has arrived. */
export type ToDoor = 'loseSyn' | 'arrived';

/**
 * From the door: its port; a connection comes with this message; it stands still from now on; the SYN from a client's
 * port was lost; it was only woken.
 */
export type FromDoor = { port: number } | 'connection' | 'still' | { lostFrom: number } | 'woken';

/** Connections that only wake the door, and those that only fill its queue, come from addresses of their own. */
export const wakers = '127.0.0.2';
export const fillers = '127.0.0.3';

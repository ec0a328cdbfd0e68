/** What the door is told: the next SYN is to be lost; a connection has arrived. */
export type ToDoor = 'loseSyn' | 'arrived';

/**
 * What the door says: where it is; that a connection comes with these words; that it stands still from now on; that the
 * SYN of a client's port was lost; that it was only woken.
 */
export type FromDoor = { port: number } | 'connection' | 'still' | { lostFrom: number } | 'woken';

/** Connections that only wake the door, and those that only fill its queue, come from addresses of their own. */
export const wakers = '127.0.0.2';
export const fillers = '127.0.0.3';

/** A record that could not be read, in the store of damaged ones. */
export type DamagedRecord = {
  /** `orders/<uuid>` for a record that lies where it was found; a new uuid for a copy that was set aside. */
  id: string;
  at: number;
  from: 'orders' | 'mirror' | 'settings' | 'spendingLimits' | 'myChannels' | 'account';
  /** Which field was wrong. */
  reason: string;
  /** The copy, to the letter; absent for a record that lies where it was found. */
  record?: unknown;
  /** 1 where nothing whole stands in for it: the user is told how many there are. */
  missing?: 1;
};

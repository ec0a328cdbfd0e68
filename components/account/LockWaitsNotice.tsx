import { ErrorNotice } from '../ui/ErrorNotice';

export type LockWaitsNoticeProps = {
  /** A time of day, in words. */
  until: string;
  onLockAnyway: () => void;
};

/** The key is to be locked, and an order is still being looked at. */
export const LockWaitsNotice = ({ until, onLockAnyway }: LockWaitsNoticeProps) => (
  <ErrorNotice
    name="lockWaits"
    detail={until}
    tone="plain"
    icon="lock"
    role="status"
    remedies={{ lockAnyway: onLockAnyway }}
  />
);

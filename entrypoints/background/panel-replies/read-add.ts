import type { NamedError } from '@/utils/errors';
import type { Decimal } from '@/utils/money';
import type { PanelReply } from '../panel-transport';

/** How one `add` ended, as far as its reply tells. */
export type AddOutcome =
  /** The panel gave an id. `charge` and `currency` where it states them. */
  | { kind: 'placed'; id: string; charge: Decimal | null; currency: string | null }
  /** It said success without a usable id; one under a likely name is offered, to be verified by `status`. */
  | { kind: 'placedIdLost'; offeredId: string | null }
  /** A known message says that nothing was placed. */
  | { kind: 'rejected'; error: NamedError }
  /** An error envelope with a message that is not known: a balance read has to decide. */
  | { kind: 'unsure'; error: NamedError }
  /** No envelope, a server failure, or no reply at all: it may have been placed. */
  | { kind: 'unknown'; error: NamedError };

/** Reads the reply to `add`. Never throws. `key` is masked out of every text. */
export function readAdd(_reply: PanelReply, _key: string): AddOutcome {
  throw new Error('not yet');
}

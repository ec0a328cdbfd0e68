/** Other events of the account around the order whose answer was lost. */
export const betweens = ['nothing', 'refund', 'own order', 'another computer'] as const;
export type Between = (typeof betweens)[number];
/** Soon is within 30 s, late within minutes. */
export const chargings = ['at once', 'soon', 'late', 'never'] as const;
export type Charging = (typeof chargings)[number];

/** An order of ours that the panel answered. Times are from the lost order's click. */
export type OwnOrder = {
  at: number;
  service: string;
  quantity: number;
  /** Whether the worker lives long enough to look at the balance 5 s later. */
  isLookedAt: boolean;
  /** The panel's own changes of its status. */
  course: { at: number; to: 'completed' | 'canceled' | 'partial' }[];
};

/** Events in the panel's books that the extension does not cause. */
export type Elsewhere =
  | { at: number; kind: 'order'; service: string; quantity: number; canceledAt: number | null }
  | { at: number; kind: 'money'; amount: string };

/** One account's life around one order without an answer. */
export type History = {
  between: Between;
  charging: Charging;
  chargeAfterMs: number | 'never';
  decimals: 2 | 5;
  rateUnit: 1 | 1000;
  isUnitKnown: boolean;
  rates: Record<string, string>;
  balance: string;
  pollMinutes: 1 | 5 | 15;
  own: OwnOrder[];
  elsewhere: Elsewhere[];
  /** The order whose answer is lost. */
  lost: {
    service: string;
    quantity: number;
    isTaken: boolean;
    /** How long after the request began the panel takes it; it may be after the request has ended. */
    takenAfterMs: number;
    lastsMs: number;
    /** An error in words that nobody knows comes in place of no answer at all; the order may be taken all the same. */
    refusal: { status: number; words: string } | null;
    /** Whether the worker lives on to look after 5 s, or died and is woken by an alarm. */
    isLookedAt: boolean;
  };
  /** When the user opens the popup. */
  popups: number[];
  /** When the user looks at a review of another order. */
  reviews: number[];
  /** The computer sleeps: what is due in between comes afterwards. */
  sleep: { from: number; to: number } | null;
  /** When the computer's clock jumps, and by how much. */
  jumps: { at: number; ms: number }[];
  /** Whether the panel's replies say what time it is there. */
  tellsDate: boolean;
  /** Share of the background requests that fail. */
  failing: number;
};

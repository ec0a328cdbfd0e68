/** The one thing that a user can do about an error; each has a button or link word `remedy_…` in the locale file. */
export type Remedy =
  | 'retry'
  | 'replaceKey'
  | 'enterKey'
  | 'openPanel'
  | 'editOrder'
  | 'reviewAgain'
  | 'orderAgain'
  | 'declareChannel'
  | 'seeOrder'
  | 'openOptions'
  | 'seeLimits'
  | 'unlock'
  | 'lockAnyway'
  | 'none';

/** Whose word it is: the panel's answer is quoted, the way to it is retried, a check of ours is put right in the form. */
type ErrorFacts = {
  remedy: Remedy;
  /** `detail` is the panel's own message, to be quoted; otherwise it is a value that the sentence takes as $1. */
  isAnswer?: true;
  /** The value is an amount or an id, and hidden with them (`i18n/private-text.ts`). What the panel says is so too. */
  isPrivate?: true;
  /** The badge shows "!" until it is over. */
  needsUser?: true;
  /** Nothing more is asked of the panel until the user acts. */
  stopsPolling?: true;
  /** Background work rests for an hour, then ever longer: some panels block an address after five refused requests. */
  slowsPolling?: true;
};

/** Every error that a user can see. Sentences: `error_<name>` and `errorHint_<name>` in the locale file. */
export const errorFacts = {
  // The panel's own answers (documented messages and their known siblings).
  keyRejected: { remedy: 'replaceKey', isAnswer: true, needsUser: true, stopsPolling: true },
  accountInactive: { remedy: 'openPanel', isAnswer: true, needsUser: true, stopsPolling: true },
  /** A refusal that every read gets, in words that may be any. */
  readsRefused: { remedy: 'retry', isAnswer: true, needsUser: true, slowsPolling: true },
  actionRefused: { remedy: 'openPanel', isAnswer: true },
  serviceGone: { remedy: 'editOrder', isAnswer: true },
  insufficientBalance: { remedy: 'openPanel', isAnswer: true },
  orderNotFound: { remedy: 'openPanel', isAnswer: true },
  linkBusy: { remedy: 'none', isAnswer: true },
  linkRefused: { remedy: 'editOrder', isAnswer: true },
  intervalRefused: { remedy: 'editOrder', isAnswer: true },
  quantityRefused: { remedy: 'editOrder', isAnswer: true },
  refused: { remedy: 'openPanel', isAnswer: true },
  /** A refusal of an order in words about the account, whose key or balance the panel accepted right before. */
  supplierRefused: { remedy: 'openPanel', isAnswer: true },
  // The way to the panel and back.
  notUnderstood: { remedy: 'retry' },
  /** A page; of the panel's guard, or of whatever else lies on the way. */
  guardPage: { remedy: 'openPanel' },
  /** A page that says itself that it is of the network that the user is in. */
  networkPage: { remedy: 'retry' },
  panelFailed: { remedy: 'retry' },
  tooManyRequests: { remedy: 'none' },
  timedOut: { remedy: 'retry' },
  noConnection: { remedy: 'retry' },
  addressMoved: { remedy: 'openPanel' },
  replyTooLarge: { remedy: 'openPanel' },
  // Checks of ours, before anything is sent.
  noKey: { remedy: 'enterKey' },
  keyMalformed: { remedy: 'enterKey' },
  /** Nothing is asked of the panel, and no order recorded, until it is unlocked. */
  locked: { remedy: 'unlock' },
  passphraseWrong: { remedy: 'none' },
  /** The user wants to be asked before an order like this one. */
  passphraseNeeded: { remedy: 'none' },
  passkeyWrong: { remedy: 'none' },
  passkeyNotAsked: { remedy: 'none' },
  passkeyNotMade: { remedy: 'none' },
  passphraseShort: { remedy: 'none' },
  tooManyTries: { remedy: 'none' },
  lockDamaged: { remedy: 'none' },
  lockOfAnother: { remedy: 'none' },
  lockWeakened: { remedy: 'none' },
  keyDamaged: { remedy: 'none' },
  /** It is locked once the order that is on its way or watched needs no more reads; the user may lock at once. */
  lockWaits: { remedy: 'lockAnyway' },
  noLock: { remedy: 'none' },
  notMyChannel: { remedy: 'declareChannel' },
  linkMalformed: { remedy: 'editOrder' },
  quantityMalformed: { remedy: 'editOrder' },
  quantityTooSmall: { remedy: 'editOrder' },
  quantityTooLarge: { remedy: 'editOrder' },
  intervalMalformed: { remedy: 'editOrder' },
  serviceNotOrderable: { remedy: 'openPanel' },
  accountChanged: { remedy: 'reviewAgain' },
  offerChanged: { remedy: 'reviewAgain' },
  balanceTooLow: { remedy: 'openPanel' },
  priceNeedsConfirming: { remedy: 'orderAgain' },
  orderedMinutesAgo: { remedy: 'orderAgain' },
  orderUnsettled: { remedy: 'seeOrder' },
  lookOnly: { remedy: 'seeLimits' },
  limitCurrency: { remedy: 'seeLimits', isPrivate: true },
  limitPriceUnknown: { remedy: 'editOrder' },
  limitNotCounted: { remedy: 'seeLimits' },
  overLimit: { remedy: 'editOrder', isPrivate: true },
  dayLimitUsed: { remedy: 'editOrder' },
  weekLimitUsed: { remedy: 'editOrder' },
  monthLimitUsed: { remedy: 'editOrder' },
  channelLimitUsed: { remedy: 'editOrder' },
  clockBehind: { remedy: 'retry' },
  idAlreadyKnown: { remedy: 'openPanel', isPrivate: true },
  alreadySent: { remedy: 'seeOrder' },
  beingPlaced: { remedy: 'seeOrder' },
  connectionUnguarded: { remedy: 'orderAgain' },
  textHoldsKey: { remedy: 'none' },
  heldBack: { remedy: 'none' },
  storageUnread: { remedy: 'none' },
  orderOnItsWay: { remedy: 'none' },
  fileUnreadable: { remedy: 'none' },
  fileTooLarge: { remedy: 'none' },
  fileNotOurs: { remedy: 'none' },
  fileNewer: { remedy: 'none' },
  tooManyOpen: { remedy: 'none' },
  storageFailed: { remedy: 'retry', needsUser: true },
  noServices: { remedy: 'retry' },
  servicesLacking: { remedy: 'retry' },
  newerData: { remedy: 'none', needsUser: true, stopsPolling: true },
  answerNotSaved: { remedy: 'seeOrder' },
  hostNotAllowed: { remedy: 'openOptions' },
  commandRefused: { remedy: 'retry' },
  internal: { remedy: 'retry' },
  workerStopped: { remedy: 'retry' },
  /** The worker has not said for long how it went: it may still be done, so nothing is offered that would do it again. */
  stillWaiting: { remedy: 'none' },
} as const satisfies Record<string, ErrorFacts>;

export type ErrorName = keyof typeof errorFacts;

/** Whether a stored or received text is the name of an error. */
export const isErrorName = (name: string): name is ErrorName => Object.hasOwn(errorFacts, name);

export const factsOf = (name: ErrorName): ErrorFacts => errorFacts[name];

/** An error with a name from the table. `detail` is the panel's own message or a value, made safe to show. */
export class NamedError extends Error {
  override readonly name: ErrorName;
  readonly detail: string | null;
  /** How long the panel asked to be left alone, in seconds. */
  readonly retryAfterSeconds: number | null;

  constructor(name: ErrorName, detail: string | null = null, retryAfterSeconds: number | null = null) {
    super(detail === null ? name : `${name}: ${detail}`);
    this.name = name;
    this.detail = detail;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

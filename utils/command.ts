import * as z from 'zod/mini';
import { maxChannelChars } from './channels/declared-channel';
import { platformKeys } from './channels/platform-name';
import type { ErrorName } from './errors';
import { ledgerLineSchema } from './ledger/ledger-line';
import { lockRulesSchema } from './lock-rules';
import { maxNoteChars } from './orders/order';
import { maxTextChars, uuidPattern } from './patterns';
import { maxRisePercent, rateWatchSchema, maxWatches } from './services/rate-watch';
import { serviceMarks } from './services/service-marks';
import { settingsSchema } from './settings';
import { timeShape } from './shapes';
import { limitKinds } from './spending/limits';
import { limitAmountPattern } from './spending/stored-limits';
import { marksSchema, rateHistorySchema, saltSchema } from './transfer/export-format';

const uuid = z.string().check(z.regex(uuidPattern));
const passphrase = z.string().check(z.maxLength(1000));
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** 32 bytes in Base64. */
const passkeyOutput = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));
/** What the ids of accounts in a file are made with; `oldSalt` those of version 1. */
const fileSalts = { salt: z.nullable(saltSchema), oldSalt: z.nullable(saltSchema) };
const shortText = z.string().check(z.minLength(1), z.maxLength(maxTextChars));
const limitAmount = z.string().check(z.regex(limitAmountPattern));
const declaredChannel = z.object({
  platform: z.nullable(z.enum(platformKeys)),
  name: z.string().check(z.minLength(1), z.maxLength(maxChannelChars)),
});
const myChannel = z.extend(declaredChannel, { statedAt: timeShape });

/** The review to the letter: the worker sends this or nothing. */
const placeOrderSchema = z.object({
  type: z.literal('placeOrder'),
  uuid,
  /** Id of the account whose key and balance the review showed. */
  account: shortText,
  service: shortText,
  /** The exact text that is sent. */
  link: shortText,
  channel: declaredChannel,
  quantity: z.number().check(z.int(), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER)),
  interval: z.nullable(z.string().check(z.regex(/^\d{1,9}$/))),
  /** The offer as it was shown: when it is another by now, nothing is sent. */
  shown: z.object({
    name: shortText,
    category: z.nullable(shortText),
    type: z.nullable(shortText),
    rate: z.nullable(z.string()),
    min: z.nullable(z.number()),
    max: z.nullable(z.number()),
  }),
  /** Warnings that the user confirmed by a second, explicit press. */
  confirmed: z.array(
    z.enum(['orderedMinutesAgo', 'priceNeedsConfirming', 'connectionUnguarded', 'orderUnsettled']),
  ),
  /** Where the user wants to be asked for it again. It is kept nowhere. */
  passphrase: z.optional(passphrase),
});
export type PlaceOrder = z.infer<typeof placeOrderSchema>;

/** How many records of a file one command brings: the page that sends them is busy for some 25 milliseconds. */
export const ordersPerImport = 500;
export const channelsPerImport = 1000;
/** How many ids one `status` call takes at siblings of this panel (api.md). */
export const idsPerImport = 100;
export const ordersPerErase = 1000;
export const linesPerImport = 1000;
export const ratesPerImport = 200;
const count = z.number().check(z.int(), z.gte(0));
/** More than are ever waiting for an answer. */
const fallsPerAnswer = 100;

/** Everything that a page may ask of the worker. The answer is an outcome; data is read from storage. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('saveApiKey'), key: z.string().check(z.maxLength(1000)) }),
  z.object({ type: z.literal('checkApiKey') }),
  z.object({ type: z.literal('forgetApiKey') }),
  /** Opens the lock until it is locked again. */
  z.object({ type: z.literal('unlock'), passphrase }),
  /** `output`: what the passkey answered, 32 bytes in Base64. */
  z.object({ type: z.literal('unlockByPasskey'), output: passkeyOutput }),
  /** A second way in; `current` is the passphrase. */
  z.object({
    type: z.literal('addPasskey'),
    current: passphrase,
    credential: z.string().check(z.regex(base64), z.maxLength(2000)),
    salt: passkeyOutput,
    output: passkeyOutput,
  }),
  z.object({ type: z.literal('removePasskey') }),
  /** `isForced`: also while an order is being watched. */
  z.object({ type: z.literal('lock'), isForced: z.boolean() }),
  /** Puts the key behind a passphrase; `current` where there is one already. */
  z.object({ type: z.literal('setPassphrase'), passphrase, current: passphrase }),
  z.object({ type: z.literal('removeLock'), current: passphrase }),
  /** `passphrase`: only where an order is no longer asked about as before. */
  z.object({ type: z.literal('saveLockRules'), rules: lockRulesSchema, passphrase }),
  /** Balance and open orders; `ifOlderThanSeconds` 0 is a press on "Refresh". */
  z.object({ type: z.literal('refresh'), ifOlderThanSeconds: z.number() }),
  /** The list of services, when the stored one is older than it may be (or `isForced` by a press). */
  z.object({ type: z.literal('readServices'), isForced: z.boolean() }),
  /** The reads that a review shows: balance now, service still listed. */
  /** `link`: where the key was pasted into it, the form says so at once. */
  z.object({ type: z.literal('checkBeforeOrder'), service: shortText, link: z.optional(shortText) }),
  /** Nothing is done with it: a page, which does not know the key, asks whether a text holds it. */
  z.object({ type: z.literal('checkText'), text: shortText }),
  placeOrderSchema,
  z.object({ type: z.literal('markSeen'), uuid }),
  z.object({ type: z.literal('dismissOrder'), uuid }),
  /** Takes an order in a word that nobody knows out of the count of open orders, or back into it. */
  z.object({ type: z.literal('putAwayOrder'), uuid, isAway: z.boolean() }),
  /** The user has read that the order was charged twice. */
  z.object({ type: z.literal('markTwiceSeen'), uuid }),
  /** The user says that these falls of the balance were theirs: of the present account, by when each was read. */
  z.object({ type: z.literal('answerFalls'), times: z.array(z.number()).check(z.maxLength(fallsPerAnswer)) }),
  /** Of an order without one, or in place of one that was attached or that the panel does not know. */
  z.object({ type: z.literal('attachOrderId'), uuid, id: shortText }),
  /** An empty note deletes it. */
  z.object({ type: z.literal('saveNote'), uuid, note: z.string().check(z.maxLength(maxNoteChars)) }),
  z.object({ type: z.literal('declareChannel'), channel: declaredChannel }),
  z.object({ type: z.literal('withdrawChannel'), channel: declaredChannel }),
  /** The unit of `rate` for the present account; `null` goes back to what charges have shown. */
  z.object({ type: z.literal('setRateUnit'), unit: z.nullable(z.enum(['perOne', 'perThousand'])) }),
  z.object({
    type: z.literal('markService'),
    service: shortText,
    mark: z.enum(serviceMarks),
    isOn: z.boolean(),
  }),
  /** What the user wants to be told of a service's rate; with neither, nothing any more. */
  z.object({
    type: z.literal('watchRate'),
    service: shortText,
    below: z.nullable(limitAmount),
    rise: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(maxRisePercent))),
  }),
  /** All but `hidesPrivate`. */
  z.object({ type: z.literal('saveSettings'), settings: settingsSchema }),
  /** Hides amounts, channels, links and ids everywhere, or shows them again. */
  z.object({ type: z.literal('hidePrivate'), isOn: z.boolean() }),
  /** A spending limit in the currency that the page showed; without an amount there is none. A raise waits. */
  z.object({
    type: z.literal('setLimit'),
    kind: z.enum(limitKinds),
    amount: z.nullable(limitAmount),
    currency: z.nullable(shortText),
  }),
  /** On works at once, off waits. */
  z.object({ type: z.literal('setLookOnly'), isOn: z.boolean() }),
  /** No limit waits to be raised any more. */
  z.object({ type: z.literal('withdrawRaise') }),
  /** Orders of a file, as they were read there: the worker checks each, and leaves alone what is here already. */
  z.object({
    type: z.literal('importOrders'),
    orders: z.array(z.unknown()).check(z.maxLength(ordersPerImport)),
    ...fileSalts,
  }),
  z.object({
    type: z.literal('importPreferences'),
    channels: z.array(myChannel).check(z.maxLength(channelsPerImport)),
    marks: z.nullable(marksSchema),
  }),
  /** What the user of a file wants to be told of rates. */
  z.object({
    type: z.literal('importWatches'),
    watches: z.array(rateWatchSchema).check(z.maxLength(maxWatches)),
  }),
  /** Lines of the ledger of a file. */
  z.object({
    type: z.literal('importLedger'),
    lines: z.array(ledgerLineSchema).check(z.maxLength(linesPerImport)),
    ...fileSalts,
  }),
  /** Rates over time of a file. */
  z.object({
    type: z.literal('importRates'),
    rates: z.array(rateHistorySchema).check(z.maxLength(ratesPerImport)),
    ...fileSalts,
  }),
  /** An export with so many orders was handed to the browser. */
  z.object({ type: z.literal('noteExport'), orders: count, bytes: count }),
  /** The reminder of a backup was seen. */
  z.object({ type: z.literal('putOffBackup') }),
  /** Orders that were placed elsewhere with the present key, by their ids of the panel's. */
  z.object({
    type: z.literal('importOrderIds'),
    ids: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(idsPerImport)),
  }),
  /** Those of these orders that were made before a time and are not open. */
  z.object({
    type: z.literal('eraseOrders'),
    uuids: z.array(z.string().check(z.maxLength(36))).check(z.maxLength(ordersPerErase)),
    before: z.number(),
  }),
  /** The ledger of the balance, and rates over time, from before a time. */
  z.object({ type: z.literal('eraseBalance'), before: z.number() }),
  /** Brings back a part of what was erased from the history and is still kept aside. */
  z.object({ type: z.literal('restoreErased') }),
  /** Lets go of all of that. */
  z.object({ type: z.literal('forgetErased') }),
  /** A page has found no history to read, or one of an older version. */
  z.object({ type: z.literal('prepareHistory') }),
  /** The user has seen what the last update brought. */
  z.object({ type: z.literal('markUpdateSeen') }),
  /** The user knows of the orders that are gone. */
  z.object({ type: z.literal('dismissLost') }),
  /** Everything that is stored. `askedAt` is when the user was told how much that is. */
  z.object({ type: z.literal('eraseAll'), askedAt: z.number() }),
]);
export type Command = z.infer<typeof commandSchema>;

/** The outcome of a command. `detail` is the panel's own message or a value, safe to show. */
export type Outcome = { ok: true } | { ok: false; error: ErrorName; detail: string | null };

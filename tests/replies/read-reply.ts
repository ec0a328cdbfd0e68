import { createMaskKey } from '@/entrypoints/background/panel/replies/mask-key';
import { nameRefusalOfReads } from '@/entrypoints/background/panel/replies/name-refusal';
import { openReply } from '@/entrypoints/background/panel/replies/open-reply';
import { parseAdd, type AddOutcome } from '@/entrypoints/background/panel/replies/parse-add';
import { parseBalance } from '@/entrypoints/background/panel/replies/parse-balance';
import { parseServices, type ServicesAnswer } from '@/entrypoints/background/panel/replies/parse-services';
import { parseStatuses, type StatusAnswer } from '@/entrypoints/background/panel/replies/parse-statuses';
import type { PanelReply } from '@/entrypoints/background/panel/transport';
import { NamedError, type ErrorName } from '@/utils/errors';

export const actions = ['balance', 'services', 'add', 'status'] as const;
export type Action = (typeof actions)[number];

type Named<Part> = Part extends { error: NamedError }
  ? Omit<Part, 'error'> & { error: ErrorName; detail: string | null }
  : Part;

/** What the client makes of a reply, as plain data. */
export type Outcome =
  | { kind: 'balance'; amount: string; currency: string | null }
  | ({ kind: 'services' } & ServicesAnswer)
  | { kind: 'statuses'; answers: Record<string, StatusAnswer> }
  | { kind: 'error'; error: ErrorName; detail: string | null }
  | Named<AddOutcome>;

/** A key that no reply holds, unless a test puts it there. */
export const testKey = '0f5f3c7e9b1d4a6c8e2b7d9f1a3c5e70';

/** A reply as the transport gives it. */
export const replyOf = (text: string, httpStatus = 200, more: Partial<PanelReply> = {}): PanelReply => ({
  httpStatus,
  text,
  contentType: 'application/json',
  retryAfterSeconds: null,
  resetSeconds: null,
  connection: null,
  serverAt: null,
  timing: async () => ({ protocol: '', connecting: 'unknown' }),
  ...more,
});

const maskKey = createMaskKey(testKey);

function addOutcome(reply: PanelReply): AddOutcome {
  try {
    return parseAdd(openReply(reply, maskKey));
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    return { kind: 'unknown', error };
  }
}

function readBalance(reply: PanelReply) {
  try {
    return parseBalance(openReply(reply, maskKey));
  } catch (error) {
    throw error instanceof NamedError ? nameRefusalOfReads(error, reply.httpStatus) : error;
  }
}

function read(action: Action, reply: PanelReply, ids: string[]): Outcome {
  if (action === 'add') return plain(addOutcome(reply));
  if (action === 'balance') return { kind: 'balance', ...readBalance(reply) };
  const opened = openReply(reply, maskKey);
  if (action === 'services') return { kind: 'services', ...parseServices(opened) };
  return { kind: 'statuses', answers: Object.fromEntries(parseStatuses(opened, ids)) };
}

function plain(outcome: AddOutcome): Outcome {
  if (!('error' in outcome)) return outcome;
  const { error, ...rest } = outcome;
  return { ...rest, error: error.name, detail: error.detail };
}

/** Reads a reply to an action. What is thrown and is no NamedError is thrown on: a test fails by it. */
export function readReply(action: Action, reply: PanelReply, ids: string[] = []): Outcome {
  try {
    return read(action, reply, ids);
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    return { kind: 'error', error: error.name, detail: error.detail };
  }
}

import { writeJson } from './json.ts';

/** The error messages of the Botzverse document. */
export const documented = {
  key: 'Invalid API key or inactive user',
  action: 'Invalid action',
  service: 'Invalid service or service not active',
  balance: 'Insufficient balance',
  order: 'Order not found',
} as const;

/** Messages for what the document leaves out, worded as sibling panels word them. */
export const undocumented = {
  body: 'Invalid request body',
  link: 'Bad link',
  quantity: 'Invalid quantity',
  tooFew: (min: number) => `Quantity less than minimal ${min}`,
  tooMany: (max: number) => `Quantity more than maximal ${max}`,
  missing: (field: string) => `The field ${field} is required for this service`,
  openOrder: 'You have active order with this link. Please wait until order being completed.',
  tooManyIds: (limit: number) => `No more than ${limit} order ids`,
  unknownId: 'Incorrect order ID',
  tooManyRequests: 'Too many requests',
} as const;

/** A refusal, with the message that the client gets. */
export class Refusal extends Error {}

/** The documented error envelope. */
export function writeError(message: string): string {
  return writeJson({ status: 'error', message });
}

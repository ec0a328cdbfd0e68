import { describe, expect, test } from 'vitest';
import { classifyMessage, isRefusal } from '@/entrypoints/background/panel/replies/classify-message';
import type { ErrorName } from '@/utils/errors';

/** One for each wording of the table that no collected reply has. */
const meanings: Partial<Record<ErrorName, string[]>> = {
  panelFailed: [
    'Service unavailable',
    'The service is temporarily unavailable, try later',
    'Internal server error',
    'An unexpected error happened',
    'Bad gateway',
    'Gateway timeout',
    'Something went wrong!',
    'There was an error processing your request',
    'We are under maintenance',
    'The server is overloaded',
  ],
  tooManyRequests: [
    'Too many requests',
    'Rate limit exceeded',
    'API requests limit reached',
    'You are throttled',
  ],
  keyRejected: [
    'Unauthorized',
    'Unauthenticated.',
    'Authentication failed',
    'Invalid credentials',
    'Please log in',
    'User not found',
    'API is disabled for this user or user not found',
    'Invalid key. Please contact support',
  ],
  accountInactive: ['Suspended account', 'Inactive user, please contact support'],
  actionRefused: [
    'Incorrect action',
    'Unknown method',
    'Invalid request',
    'Action is required',
    'The method is not allowed',
  ],
  linkBusy: ['You have an active order, please be patient'],
  intervalRefused: [
    'Invalid interval',
    'Incorrect runs value',
    'Interval must be between 1 and 100',
    'Runs field is required',
    'This service does not support drip-feed',
    'Drip-feed is disabled',
  ],
  linkRefused: ['This account is private', 'The profile is set to private', 'Private account'],
  refused: [
    'Missing parameter',
    'There are missing required fields',
    'The comments field is required',
    'Answer number is required',
    'Comments',
  ],
};

const words = (chars: number) => `not enough funds ${'x'.repeat(chars - 17)}`;
const marks = (chars: number) => `not enough funds${'!'.repeat(chars - 16)}`;

describe('a message', () => {
  test.each(
    Object.entries(meanings).flatMap(([name, messages]) => messages.map((message) => [message, name])),
  )('“%s” is %s', (message, name) => {
    expect(classifyMessage(message)).toBe(name);
  });

  test.each([
    'Error: Not enough funds',
    'neworder.error.not_enough_funds',
    'API error: error, not enough funds',
    '<b>Not enough</b> funds',
    'Not<br>enough funds',
    'Ｎｏｔ enough funds',
    'Not&nbsp;enough funds',
    'NOT ENOUGH FUNDS (5.20)',
  ])('“%s” is not enough funds in another dress', (message) => {
    expect(classifyMessage(message)).toBe('insufficientBalance');
  });

  test.each([
    '',
    '!!!',
    '5',
    'Not enough error funds',
    'Not enough funds at our supplier',
    'The vendor says: not enough funds',
    'You cannot place an order for the same link here',
  ])('“%s” is none that is known', (message) => {
    expect(classifyMessage(message)).toBeNull();
  });

  test('has at most 250 characters, and 500 with what is not read', () => {
    expect([250, 251].map((chars) => classifyMessage(words(chars)))).toEqual(['insufficientBalance', null]);
    expect([500, 501].map((chars) => classifyMessage(marks(chars)))).toEqual(['insufficientBalance', null]);
  });
});

test.each<[ErrorName | null, string, boolean]>([
  [null, 'Not enough funds', false],
  ['panelFailed', 'Internal error', false],
  ['tooManyRequests', 'Too many requests', false],
  ['orderNotFound', 'Order not found', false],
  ['insufficientBalance', 'Not enough funds', true],
  ['keyRejected', 'User not found', false],
  ['keyRejected', 'Invalid API key', true],
  ['keyRejected', 'Unauthorised', true],
  ['accountInactive', 'Account suspended', false],
  ['accountInactive', 'Your account is suspended', true],
])('%s by “%s” refuses an order for certain: %s', (meaning, message, isCertain) => {
  expect(isRefusal(meaning, message)).toBe(isCertain);
});

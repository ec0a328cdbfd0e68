import { describe, expect, it } from 'vitest';
import { classifyMessage, isRefusal } from '@/entrypoints/background/panel/replies/classify-message';
import { readReply, replyOf } from '@/tests/replies/read-reply';
import type { ErrorName } from '@/utils/errors';

/** Beside those of `field.json`: wordings of their kinds. */
const meanings: Partial<Record<ErrorName, string[]>> = {
  linkBusy: [
    'You cannot start a new order with the same link that is active processing order.',
    'You cannot start a new order with the same link that is already in progress.',
    'Your previous order for this link is still in progress',
    'Your previous order with this link is not completed yet.',
    'Previous order is not finished',
    'The previous order hasn’t been completed',
    'You can’t place another order with the same link until the first one is completed',
    'You can not create a new order with this link while another one is running',
    'Sorry, you cannot submit the same link again before it is completed',
    'There is already an order in progress for this link',
    'There is an order in progress for this link',
    'You have an unfinished order for this link',
    'You already have an active order with this link',
    'You have a pending order on this page',
    'We already have an active order with this link',
    'An order for this link is still being processed',
    'Order with the same link is already running',
    'This link already has an active order',
    'The link is currently in use',
    'Link is busy',
    'This link is already in process',
    'Same link order already exists',
    'Another order with the same link is processing',
    'Existing order on this link is still pending',
    'Please wait until your previous order is completed',
    'Please complete your previous order first',
    'Active order exists for this link',
    'Duplicate order',
    'Order already exists',
    'Link already in use by another order',
  ],
  insufficientBalance: [
    'Order amount exceeds available funds!',
    'Order cost exceeds your balance',
    'The total is more than your available balance',
    'Charge exceeds available balance.',
    'Not enough funds on balance',
    'Not enough credits',
    'Insufficient funds, please top up',
    'Your balance is insufficient',
    'You don&#039;t have enough funds',
    'You don’t have enough balance to place this order',
    'Please add funds to your account',
    'Top up your balance',
    'Low balance',
  ],
  quantityRefused: [
    'Order amount exceeds available minimum or maximum!',
    'Order amount is below the minimum',
    'Min cannot be higher than Max',
    'Minimum can’t be more than maximum',
    'Enter a value above the minimum number.',
    'Enter a value below the maximum number.',
    'Please enter a quantity between 100 and 1000',
    'Maximum number exceed.',
    'Minimum number is 100',
    'Max limit exceeded',
    'Quantity must be a multiple of 100',
    'Qty is too low',
    'Invalid qty',
    'Quantity less than minimal 100',
    'Minimum order is 50',
  ],
  serviceGone: [
    'Category does not exists',
    'Category not found',
    'This category is disabled',
    'Service not exist',
    'Services not found',
    'Selected service is not available',
    'Service has been',
    'Service is paused',
    'Package not found',
    'Wrong service id',
  ].filter((words) => words !== 'Service has been'),
  linkRefused: [
    'Please enter a valid link',
    'Enter a correct URL',
    'Not a valid link',
    'Link is required',
    'Link cannot be empty',
    'Incorrect link format',
  ],
  orderNotFound: ['701 is not a number', 'Order ID is not a number', 'Order not found.', 'Wrong order ID'],
  keyRejected: ['API key is invalid', 'Wrong API key', 'Missing API key'],
};

const named = Object.entries(meanings).flatMap(([meaning, list]) =>
  list.map((words): [string, ErrorName] => [words, meaning as ErrorName]),
);

describe('a message', () => {
  it.each(named)('“%s” means %s', (words, meaning) => {
    expect(classifyMessage(words)).toBe(meaning);
    expect(classifyMessage(`${words.toUpperCase()}!`)).toBe(meaning);
  });

  it.each([
    'İşlem sıraya alındı',
    'API key hatalı',
    'Your IP address is not whitelisted',
    'Your order for this link is pending',
    'Order is being processed',
    'Order queued',
    'Your order has been placed',
    'Order accepted, waiting for payment',
    'Link received, order in progress',
    'Please try again later',
    'Insufficient supplier balance, order queued',
    'Provider: invalid API key',
    'Sipariş bulunamadı',
  ])('“%s” has no meaning that is known', (words) => {
    expect(classifyMessage(words)).toBeNull();
  });

  it.each<[string, boolean]>([
    ['Invalid API key', true],
    ['Your account is inactive', true],
    ['Invalid API key or inactive user', true],
    ['User not found', false],
    ['The user does not exist', false],
    ['Account not found', false],
    ['Account is disabled', false],
    ['Not enough funds', true],
    ['Too many requests', false],
    ['Internal server error', false],
  ])('“%s” says for certain that nothing was placed: %s', (words, isCertain) => {
    expect(isRefusal(classifyMessage(words), words)).toBe(isCertain);
  });
});

describe('an answer to add that says error', () => {
  it.each<[object, string | undefined]>([
    [{ order: 777002, error: 'Insufficient supplier balance, order queued' }, '777002'],
    [{ order: 777002, error: 'Not enough funds' }, '777002'],
    [{ status: 'error', order: '777002', message: 'Invalid link' }, '777002'],
    [{ success: 0, order_id: 'ord_1', message: 'x y' }, 'ord_1'],
    [{ error: 'Duplicate order', order: { id: 5 } }, '5'],
    [{ error: 'Unknown words here', order: 0 }, undefined],
    [{ error: 'Unknown words here', order: null }, undefined],
    [{ error: 'Unknown words here', order: '' }, undefined],
    [{ error: 'Unknown words here', order: -1 }, undefined],
  ])('%j is not certain, and offers %s', (body, offeredId) => {
    const outcome = readReply('add', replyOf(JSON.stringify(body)));
    expect(outcome).toMatchObject({ kind: 'unsure', detail: expect.any(String) as string });
    expect('offeredId' in outcome ? outcome.offeredId : undefined).toBe(offeredId);
  });

  it.each([0, '0', 'false', 'False', 'no', 'error', 'failed'])(
    'by success: %j alone is not certain',
    (flag) => {
      const body = { success: flag, message: 'Link is private' };
      expect(readReply('add', replyOf(JSON.stringify(body)))).toEqual({
        kind: 'unsure',
        error: 'linkRefused',
        detail: 'Link is private',
      });
    },
  );

  it.each(['No error', 'no_error', 'None', '', '0', 'false', 'null', 'OK', 'Success', 'No errors.'])(
    'by error: %j is none',
    (error) => {
      for (const written of [error, error === '0' ? 0 : error])
        expect(readReply('add', replyOf(JSON.stringify({ error: written, order: 501 })))).toMatchObject({
          kind: 'placed',
          id: '501',
        });
    },
  );
});

describe('a balance', () => {
  it.each<object>([
    { success: 'false', balance: '0', message: 'Wrong key' },
    { success: 0, balance: 12, message: 'x' },
    { success: '0', balance: '12.00' },
    { success: false, balance: '12.00', error: '' },
    { status: 'fail', balance: '12.00' },
    { status: 'error', success: true, balance: '12.00' },
    { error: 'anything', balance: '12.00' },
  ])('beside %j is none', (body) => {
    expect(readReply('balance', replyOf(JSON.stringify(body)))).toMatchObject({ kind: 'error' });
  });

  it.each<object>([
    { success: 'true', balance: '12.00' },
    { success: 1, balance: '12.00', error: 'No error' },
    { success: true, balance: '12.00', errors: [] },
    { status: 'success', error: false, balance: '12.00' },
  ])('beside %j is one', (body) => {
    expect(readReply('balance', replyOf(JSON.stringify(body)))).toMatchObject({
      kind: 'balance',
      amount: '12.00',
    });
  });

  it('is refused in the panel’s words, not in its codes', () => {
    const body = { error: 1, code: 102, message: 'API anahtarı yanlış' };
    expect(readReply('balance', replyOf(JSON.stringify(body)))).toMatchObject({
      detail: 'API anahtarı yanlış',
    });
  });
});

it.each(['Invalid API key', 'Wrong API key.', 'Your account is inactive'])(
  'a known word on the key is believed without JSON too: %s',
  (words) => {
    const error = /account/.test(words) ? 'accountInactive' : 'keyRejected';
    expect(readReply('balance', replyOf(words))).toMatchObject({ kind: 'error', error });
    expect(readReply('add', replyOf(words))).toMatchObject({ kind: 'unknown' });
  },
);

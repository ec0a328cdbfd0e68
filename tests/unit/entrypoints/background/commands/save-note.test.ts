import { beforeEach, expect, test } from 'vitest';
import { saveNote } from '@/entrypoints/background/commands/save-note';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import { readOrder } from '@/utils/orders-db/read-orders';
import { orderShape } from '@/utils/orders/order';
import { freshProfile, saveTestKey } from '../fresh-worker';
import { sampleOrder, uuidOf } from '../sample-order';

beforeEach(async () => {
  freshProfile();
  await saveTestKey();
  await saveOrders([sampleOrder()]);
});

const order = () => readOrder(uuidOf(1));

test('a note is kept with the record, which is then of the shape that has notes', async () => {
  await saveNote(uuidOf(1), ' For the stream on Friday <b>\n');
  expect(await order()).toEqual({
    ...sampleOrder(),
    counter: 4,
    shape: orderShape,
    note: 'For the stream on Friday <b>',
  });
});

test('an empty note takes it away', async () => {
  await saveNote(uuidOf(1), 'one');
  await saveNote(uuidOf(1), '  ');
  expect(await order()).not.toHaveProperty('note');
});

test('an order that is not there has none', async () => {
  await expect(saveNote(uuidOf(9), 'one')).rejects.toMatchObject({ name: 'orderNotFound' });
});

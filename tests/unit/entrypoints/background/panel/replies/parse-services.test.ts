import { expect, test } from 'vitest';
import { parseServices } from '@/entrypoints/background/panel/replies/parse-services';
import type { Json } from '@/utils/json';

const read = (value: Json, httpStatus = 200) => {
  const { services, droppedRows } = parseServices({
    value,
    httpStatus,
    retryAfterSeconds: null,
    resetSeconds: null,
  });
  return [services.map(({ id, name }) => `${id} ${name}`), droppedRows];
};
const row = (service: string, name = 'Views') => ({ service, name, rate: '1' });

test.each<Json>([
  'Empty',
  'empty data',
  'Empty list.',
  'No services found!',
  'No data yet',
  'no results are available',
  'Services are empty',
  'service empty',
  ' Empty Data ',
  [],
])('there are none in %j', (none) => {
  expect(read(none)).toEqual([[], 0]);
  for (const name of ['services', 'error', 'message', 'msg']) expect(read({ [name]: none })).toEqual([[], 0]);
  expect(read({ status: 'success', data: none })).toEqual([[], 0]);
});

test.each<Json>([
  'Not empty',
  'empty promises',
  'There are no services',
  'No services for you',
  null,
  {},
  { data: [] },
  { result: [] },
  { status: 'pending', data: [] },
  ['x'],
  [{}],
  [row('••••')],
])('%j is not understood', (value) => {
  expect(() => read(value)).toThrow(expect.objectContaining({ name: 'notUnderstood' }));
});

test('the panel’s own error is told', () => {
  expect(() => read({ error: 'Invalid API key' })).toThrow(expect.objectContaining({ name: 'keyRejected' }));
});

test('of two rows with one id the first counts, and what is none is counted', () => {
  expect(read([row('1'), row('1', 'Likes'), 'x', row('••••'), row('2')])).toEqual([
    ['1 Views', '2 Views'],
    3,
  ]);
});

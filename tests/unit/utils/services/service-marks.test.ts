import { expect, it } from 'vitest';
import { readMarks, withMark } from '@/utils/services/service-marks';

const none = { favourite: [], sendAddress: [] };

it('a mark is set once, the newest first, and taken away', () => {
  const once = withMark(withMark(none, 'favourite', '1', true), 'favourite', '2', true);
  expect(once).toEqual({ favourite: ['2', '1'], sendAddress: [] });
  const again = withMark(once, 'favourite', '1', true);
  expect(again.favourite).toEqual(['1', '2']);
  expect(withMark(again, 'favourite', '1', false).favourite).toEqual(['2']);
});

it('the marks of a thousand services are kept', () => {
  const ids = Array.from({ length: 1000 }, (_, n) => String(n));
  const marks = withMark({ ...none, favourite: ids }, 'favourite', 'new', true);
  expect(marks.favourite).toEqual(['new', ...ids.slice(0, 999)]);
});

it.each([undefined, null, 7, [], { favourite: 'all' }])('%j is no mark', (stored) => {
  expect(readMarks(stored)).toEqual(none);
});

it('what is no id is left out', () => {
  expect(readMarks({ favourite: ['1', 2, '', '1', 'x'.repeat(101)], sendAddress: ['3'] })).toEqual({
    favourite: ['1'],
    sendAddress: ['3'],
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformKeys } from '@/utils/channels/platform-name';
import { noFilter } from '@/utils/services/service-filter';
import {
  readServiceQuestion,
  writeServiceQuestion,
  type ServiceQuestion,
} from '@/utils/services/service-question';

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const value = fc.option(fc.option(words), { nil: undefined });
const questions: fc.Arbitrary<ServiceQuestion> = fc.record({
  filter: fc.record({
    words,
    platform: fc.option(fc.option(fc.constantFrom(...platformKeys)), { nil: undefined }),
    category: value,
    type: value,
    rateFrom: words,
    rateTo: words,
    quantity: words,
    isFavourite: fc.boolean(),
  }),
  order: fc.option(
    fc.record({ by: fc.constantFrom('id', 'name', 'rate', 'min', 'max'), isDescending: fc.boolean() }),
  ),
});

describe('the question of the list of services', () => {
  it('comes out of an address as it went in', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { hash } = new URL(`x:y#services?${writeServiceQuestion(question)}`);
        expect(readServiceQuestion(hash.replace('#services?', ''))).toEqual(question);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'platform==nowhere', 'sort=price', 'favorites=yes', 'other=1'])(
    'of %j asks nothing',
    (address) => {
      expect(readServiceQuestion(address)).toEqual({ filter: noFilter, order: null });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { optionsHash, optionsSections, readOptionsHash } from '@/utils/options-address';

const uuid = '0123abcd-0000-4000-8000-000000000001';

describe('readOptionsHash', () => {
  it('keeps how a list is asked for, beside an order too', () => {
    const question = 'status=open&words=a%2Fb%3Fc';
    const open = { section: 'orders', order: uuid, question } as const;
    expect(readOptionsHash(optionsHash('orders', uuid, question))).toEqual(open);
    expect(readOptionsHash('#orders?a?b')).toEqual({ section: 'orders', order: null, question: 'a?b' });
  });

  it.each(optionsSections)('reads what optionsHash writes for %s', (section) => {
    expect(readOptionsHash(optionsHash(section))).toEqual({ section, order: null, question: '' });
  });

  it('reads the order that is open beside the list', () => {
    expect(readOptionsHash(optionsHash('orders', uuid))).toEqual({
      section: 'orders',
      order: uuid,
      question: '',
    });
  });

  it.each(['', '#', '#nothing', '#__proto__', '#Orders'])('leads %j to the account', (hash) => {
    expect(readOptionsHash(hash)).toEqual({ section: 'account', order: null, question: '' });
  });

  it.each(['#orders/', '#orders/12345', `#orders/${uuid}x`, '#orders/../account'])(
    'opens no order for %j',
    (hash) => {
      expect(readOptionsHash(hash)).toEqual({ section: 'orders', order: null, question: '' });
    },
  );

  it('opens orders in their own section only', () => {
    expect(readOptionsHash(`#services/${uuid}`)).toEqual({ section: 'services', order: null, question: '' });
  });
});

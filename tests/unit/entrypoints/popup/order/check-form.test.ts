import { describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '@/entrypoints/popup/draft';
import { checkForm } from '@/entrypoints/popup/order/check-form';
import type { Service } from '@/utils/services/service';

const service: Service = {
  id: '2114',
  name: 'Twitch Live Viewers',
  category: null,
  type: 'Default',
  rate: '0.50',
  min: 10,
  max: 5000,
};
const from = { id: 1, channel: null, platformName: '', isPrivate: false };
const filled = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ platform: 'twitch', name: 'monstercat' }, from, 0),
  service: '2114',
  quantity: '500',
  ...changes,
});

const orderSentAs = (sendAs: Draft['sendAs']) => checkForm(filled({ sendAs }), service);

describe('checkForm', () => {
  it('reads the order as it will be sent', () => {
    expect(checkForm(filled({ interval: ' 5 ' }), service)).toEqual({
      order: {
        service: '2114',
        channel: { platform: 'twitch', name: 'monstercat' },
        link: 'monstercat',
        quantity: 500,
        interval: '5',
      },
    });
  });

  it('sends the form of the link that was chosen for this very service', () => {
    expect(orderSentAs({ '2114': 'address' })).toMatchObject({
      order: { link: 'https://www.twitch.tv/monstercat' },
    });
    expect(orderSentAs({ '9': 'address' })).toMatchObject({ order: { link: 'monstercat' } });
  });

  it('names every field that is wrong', () => {
    const draft = filled({ service: null, channel: '', quantity: '1e3', interval: 'soon' });
    expect(checkForm(draft, null)).toEqual({
      errors: {
        service: { name: 'missing', detail: null },
        link: { name: 'linkMalformed', detail: null },
        quantity: { name: 'quantityMalformed', detail: null },
        interval: { name: 'intervalMalformed', detail: null },
      },
    });
  });

  it('keeps to the limits of the service', () => {
    expect(checkForm(filled({ quantity: '6000' }), service)).toEqual({
      errors: { quantity: { name: 'quantityTooLarge', detail: '5000' } },
    });
  });

  it('lets no service pass that needs more than the document names', () => {
    expect(checkForm(filled(), { ...service, type: 'Custom Comments' })).toEqual({
      errors: { service: { name: 'serviceNotOrderable', detail: null } },
    });
  });
});

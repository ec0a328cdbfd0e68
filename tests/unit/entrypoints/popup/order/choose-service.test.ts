import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '@/entrypoints/popup/draft';
import { catalogue, marked, recentOrders } from '@/entrypoints/popup/order/catalogue';
import { chooseService, proposedOrder } from '@/entrypoints/popup/order/choose-service';
import { anOrder } from '@/tests/unit/an-order';

const from = { id: 1, channel: null, platformName: '', isPrivate: false };
const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ platform: 'twitch', name: 'monstercat' }, from, 1),
  ...changes,
});
const service = { id: '7', name: 'Viewers', category: null, type: null, rate: '1', min: null, max: null };

beforeEach(() => {
  catalogue.value = { account: 'a', readAt: 1, services: [service, { ...service, id: '8', type: 'Poll' }] };
  marked.value = { favourite: [], sendAddress: ['8'] };
  recentOrders.value = [
    anOrder({ service: '8', platform: 'kick', interval: '30' }),
    anOrder({ service: '7', platform: 'twitch', interval: '15' }),
  ];
});

describe('a service that is chosen', () => {
  it('brings its last interval and the form of its link', () => {
    expect(chooseService(draft(), '7')).toMatchObject({ interval: '15', sendAs: { 7: 'name' } });
    expect(chooseService(draft(), '8')).toMatchObject({ interval: '30', sendAs: { 8: 'address' } });
  });

  it('takes the interval of the one before it away, but none that was typed', () => {
    expect(chooseService(draft({ service: '7', interval: '15' }), '9').interval).toBe('');
    expect(chooseService(draft({ service: '7', interval: '20' }), '9').interval).toBe('20');
  });

  it('keeps the form that was chosen before it', () => {
    expect(chooseService(draft({ sendAs: { '': 'address' } }), '7').sendAs).toMatchObject({ 7: 'address' });
    expect(chooseService(draft({ sendAs: { 8: 'name' } }), '8').sendAs).toMatchObject({ 8: 'name' });
  });

  it('again changes nothing', () => {
    expect(chooseService(draft({ service: '7', interval: '1' }), '7')).toEqual({});
  });
});

describe('the last order for the platform', () => {
  it('is proposed while no service is chosen', () => {
    expect(proposedOrder(draft())?.service).toBe('7');
    expect(proposedOrder(draft({ service: '8' }))).toBeNull();
    expect(proposedOrder(draft({ platform: null }))).toBeNull();
    expect(proposedOrder(draft({ platform: 'youtube' }))).toBeNull();
  });

  it('is not, when it cannot be ordered again here', () => {
    expect(proposedOrder(draft({ platform: 'kick' }))).toBeNull();
    catalogue.value = { account: 'a', readAt: 1, services: [] };
    expect(proposedOrder(draft())).toBeNull();
  });
});

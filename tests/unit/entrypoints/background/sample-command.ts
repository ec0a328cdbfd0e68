import type { PlaceOrder } from '@/utils/command';
import { testAccount } from './fresh-worker';
import { uuidOf } from './sample-order';

/** The offer of the service that the stand-in for the panel lists. */
export const sampleOffer: PlaceOrder['shown'] = {
  name: 'Followers',
  category: 'Twitch',
  type: 'Default',
  rate: '2.00',
  min: 10,
  max: 5000,
};

/** The command of "Place order", with a test's own `changes`. */
export const sampleCommand = (changes: Partial<PlaceOrder> = {}): PlaceOrder => ({
  type: 'placeOrder',
  uuid: uuidOf(1),
  account: testAccount,
  service: '7',
  link: 'monstercat',
  channel: { platform: 'twitch', name: 'monstercat' },
  quantity: 100,
  interval: null,
  shown: sampleOffer,
  confirmed: ['priceNeedsConfirming'],
  ...changes,
});

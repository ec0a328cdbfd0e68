import type { PlaceOrder } from '@/utils/command';
import { testAccount } from './fresh-worker';
import { uuidOf } from './sample-order';

/** What the popup asks for when "Place order" is pressed; `changes` make it what the test is about. */
export const sampleCommand = (changes: Partial<PlaceOrder> = {}): PlaceOrder => ({
  type: 'placeOrder',
  uuid: uuidOf(1),
  account: testAccount,
  service: '7',
  link: 'monstercat',
  channel: { platform: 'twitch', name: 'monstercat' },
  quantity: 100,
  interval: null,
  shown: { rate: '2.00', min: 10, max: 5000 },
  confirmed: ['priceNeedsConfirming'],
  ...changes,
});

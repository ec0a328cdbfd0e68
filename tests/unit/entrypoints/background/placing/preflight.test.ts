import { beforeEach, describe, expect, test } from 'vitest';
import type { SavedAccount } from '@/entrypoints/background/account/saved-account';
import { checkBeforeIntent, checkOffer } from '@/entrypoints/background/placing/preflight';
import { saveOrders } from '@/entrypoints/background/records/write-orders';
import type { PlaceOrder } from '@/utils/command';
import type { ErrorName } from '@/utils/errors';
import type { Guard, Order } from '@/utils/orders/order';
import type { Service } from '@/utils/services/service';
import { freshProfile, declareChannels, saveTestKey, testKey } from '../fresh-worker';
import { sampleCommand, sampleOffer } from '../sample-command';
import { sampleOrder, uuidOf } from '../sample-order';

const minute = 60_000;
const now = 1_000_000_000;
let saved: SavedAccount;
const twitch = { platform: 'twitch', name: 'monstercat' } as const;

beforeEach(async () => {
  freshProfile();
  saved = await saveTestKey();
  await declareChannels(
    twitch,
    { platform: null, name: 'exact-text' },
    { platform: 'youtube', name: '@MrBeast' },
  );
});

const check = (changes: Partial<PlaceOrder> = {}) => checkBeforeIntent(sampleCommand(changes), saved, now);

describe('the link names a channel that the user said is theirs', () => {
  test.each<[string, string, PlaceOrder['channel'], ErrorName | null]>([
    ['its name', 'monstercat', twitch, null],
    ['its name in another case', 'MonsterCat', twitch, null],
    ['its address', 'https://www.twitch.tv/monstercat', twitch, null],
    ['another name', 'ninja', twitch, 'notMyChannel'],
    ['another channel’s address', 'https://www.twitch.tv/ninja', twitch, 'notMyChannel'],
    ['the same name elsewhere', 'https://kick.com/monstercat', twitch, 'notMyChannel'],
    ['a look-alike host', 'https://twitch.tv.evil.example/monstercat', twitch, 'notMyChannel'],
    ['a channel that was not declared', 'ninja', { platform: 'twitch', name: 'ninja' }, 'notMyChannel'],
    [
      'a declared name of another platform',
      'monstercat',
      { platform: 'kick', name: 'monstercat' },
      'notMyChannel',
    ],
    ['exact text without a platform', 'exact-text', { platform: null, name: 'exact-text' }, null],
    ['that text in another case', 'Exact-text', { platform: null, name: 'exact-text' }, 'notMyChannel'],
    ['a link beside the declared text', 'monstercat', { platform: null, name: 'exact-text' }, 'notMyChannel'],
    ['a space at its end', 'monstercat ', twitch, 'linkMalformed'],
    ['a hidden character', 'monster\u200Bcat', twitch, 'linkMalformed'],
    ['reordering characters', 'monstercat\u202E', twitch, 'linkMalformed'],
    ['two words', 'monster cat', twitch, 'linkMalformed'],
    ['the key', testKey, { platform: null, name: testKey }, 'textHoldsKey'],
    [
      'the key in another spelling',
      `https://example.com/?k=${testKey.toUpperCase().replaceAll('-', '%2D')}`,
      { platform: null, name: 'exact-text' },
      'textHoldsKey',
    ],
  ])('%s', async (_name, link, channel, error) => {
    const checking = check({ link, channel });
    if (error === null) await checking;
    else await expect(checking).rejects.toMatchObject({ name: error });
  });

  test('a declaration that was withdrawn counts no more', async () => {
    await declareChannels();
    await expect(check()).rejects.toMatchObject({ name: 'notMyChannel' });
  });
});

test('an order that was reviewed under another account’s key is not sent', async () => {
  await expect(check({ account: 'another' })).rejects.toMatchObject({ name: 'accountChanged' });
});

describe('an earlier order', () => {
  const earlier = (changes: Partial<Order>) => sampleOrder({ uuid: uuidOf(2), createdAt: now, ...changes });

  test.each<[string, Partial<Order>, ErrorName | null]>([
    ['unknown', { state: 'unknown' }, 'orderUnsettled'],
    ['placed with its id lost', { state: 'placedIdLost' }, 'orderUnsettled'],
    ['ambiguous', { state: 'ambiguous' }, 'orderUnsettled'],
    ['an intent that was left', { state: 'intent' }, 'orderUnsettled'],
    ['on its way', { state: 'sending' }, 'orderUnsettled'],
    ['unsettled, of another account', { state: 'unknown', account: 'another' }, 'orderUnsettled'],
    ['unsettled a year ago', { state: 'unknown', createdAt: 0 }, 'orderUnsettled'],
    ['placed just now', {}, 'orderedMinutesAgo'],
    ['placed under ten minutes ago', { createdAt: now - 10 * minute + 1 }, 'orderedMinutesAgo'],
    ['placed ten minutes ago', { createdAt: now - 10 * minute }, null],
    ['placed “in five minutes” (clock set back)', { createdAt: now + 5 * minute }, 'orderedMinutesAgo'],
    ['refused', { state: 'rejected' }, null],
    ['not sent', { state: 'notSent' }, null],
    ['dismissed', { state: 'dismissed' }, null],
    ['probably not placed', { state: 'notPlaced' }, null],
    ['for another channel', { state: 'unknown', channel: 'ninja', link: 'ninja' }, null],
    ['for its address', { state: 'unknown', link: 'https://m.twitch.tv/Monstercat' }, 'orderUnsettled'],
    ['for its address, placed just now', { link: 'twitch.tv/monstercat' }, 'orderedMinutesAgo'],
    [
      'for its address without a platform',
      {
        state: 'sending',
        platform: null,
        channel: 'https://twitch.tv/MONSTERCAT',
        link: 'https://twitch.tv/MONSTERCAT',
      },
      'orderUnsettled',
    ],
    [
      'for its name without a platform, long ago',
      { state: 'placedIdLost', platform: null, link: 'Monstercat', createdAt: 0 },
      'orderUnsettled',
    ],
    [
      'for a channel of that name elsewhere',
      { state: 'unknown', platform: 'kick', link: 'https://kick.com/monstercat' },
      null,
    ],
    [
      'for an address placed ten minutes ago',
      { link: 'twitch.tv/monstercat', createdAt: now - 10 * minute },
      null,
    ],
    ['for another service', { state: 'unknown', service: '8' }, null],
  ])('%s', async (_name, changes, error) => {
    await saveOrders([earlier(changes)]);
    if (error === null) return check();
    await expect(check()).rejects.toMatchObject({ name: error });
    await check({ confirmed: [error as PlaceOrder['confirmed'][number]] });
    return undefined;
  });

  test('both warnings are asked one after the other, and neither stands for the other', async () => {
    await saveOrders([earlier({}), earlier({ uuid: uuidOf(3), state: 'unknown' })]);
    await expect(check()).rejects.toMatchObject({ name: 'orderUnsettled', detail: uuidOf(3) });
    await expect(check({ confirmed: ['orderUnsettled'] })).rejects.toMatchObject({
      name: 'orderedMinutesAgo',
      detail: '501',
    });
    await expect(check({ confirmed: ['orderedMinutesAgo'] })).rejects.toMatchObject({
      name: 'orderUnsettled',
    });
    await check({ confirmed: ['orderedMinutesAgo', 'orderUnsettled'] });
  });

  test('of the same uuid is never sent again, whatever was confirmed', async () => {
    await saveOrders([earlier({ uuid: uuidOf(1), state: 'notSent', link: 'ninja' })]);
    const confirmed: PlaceOrder['confirmed'] = ['orderUnsettled', 'orderedMinutesAgo', 'connectionUnguarded'];
    await expect(check({ confirmed })).rejects.toMatchObject({ name: 'alreadySent' });
  });
});

/** An offer that was shown as it is listed. */
const shown = (changes: Partial<PlaceOrder['shown']>) => ({
  listed: changes,
  command: { shown: { ...sampleOffer, ...changes } },
});

const confirmed = (...names: PlaceOrder['confirmed']) => ({ confirmed: names });

describe('what the panel offers now', () => {
  const service: Service = { id: '7', ...sampleOffer };
  type Given = {
    command?: Partial<PlaceOrder>;
    listed?: Partial<Service>;
    balance?: string;
    guard?: Guard;
    unit?: 'perOne' | 'perThousand' | null;
  };
  const offer = ({ command, listed, balance = '1000.00', guard = 'close', unit = 'perThousand' }: Given) => {
    const catalogue = { account: 'acc', readAt: 0, services: [{ ...service, ...listed }] };
    const read = { amount: balance, currency: 'USD', at: 0, guard };
    return checkOffer(sampleCommand({ confirmed: [], ...command }), catalogue, read, unit);
  };
  const unpriced = { ...sampleOffer, rate: null };

  test.each<[string, Given, ErrorName | null]>([
    ['the same', {}, null],
    ['another service', { listed: { id: '8' } }, 'serviceGone'],
    ['a type that needs more fields', { listed: { type: 'Custom Comments' } }, 'serviceNotOrderable'],
    ['a type in other letters', shown({ type: 'DEFAULT' }), null],
    ['no type', shown({ type: null }), null],
    ['no category', shown({ category: null }), null],
    ['another name', { listed: { name: 'Kick Chat Bots [no refund]' } }, 'offerChanged'],
    ['the name in other letters', { listed: { name: 'followers' } }, 'offerChanged'],
    ['the name with a space more', { listed: { name: 'Followers +' } }, 'offerChanged'],
    ['a look-alike name', { listed: { name: 'Followеrs' } }, 'offerChanged'],
    ['another category', { listed: { category: 'Kick' } }, 'offerChanged'],
    ['no category any more', { listed: { category: null } }, 'offerChanged'],
    ['a category by now', { command: { shown: { ...sampleOffer, category: null } } }, 'offerChanged'],
    ['a type in other letters by now', { listed: { type: 'DEFAULT' } }, 'offerChanged'],
    ['no type any more', { listed: { type: null } }, 'offerChanged'],
    ['another rate', { listed: { rate: '2.01' } }, 'offerChanged'],
    ['a cheaper rate', { listed: { rate: '1.00' } }, 'offerChanged'],
    ['no rate any more', { listed: { rate: null } }, 'offerChanged'],
    ['another least quantity', { listed: { min: 11 } }, 'offerChanged'],
    ['another greatest quantity', { listed: { max: null } }, 'offerChanged'],
    ['one too few', { command: { quantity: 9 } }, 'quantityTooSmall'],
    ['the fewest', { command: { quantity: 10 } }, null],
    ['the most', { command: { quantity: 5000 } }, null],
    ['one too many', { command: { quantity: 5001 } }, 'quantityTooLarge'],
    ['a balance that just covers it', { balance: '0.20' }, null],
    ['a balance that does not', { balance: '0.19' }, 'balanceTooLow'],
    ['an unknown unit, both covered', { unit: null }, null],
    ['an unknown unit, the cheaper covered', { unit: null, balance: '100.00' }, 'priceNeedsConfirming'],
    [
      'the same, confirmed',
      { unit: null, balance: '100.00', command: confirmed('priceNeedsConfirming') },
      null,
    ],
    [
      'none covered, whatever was confirmed',
      { unit: null, balance: '0.1', command: confirmed('priceNeedsConfirming') },
      'balanceTooLow',
    ],
    ['an unknown price: said, not blocked', { listed: { rate: null }, command: { shown: unpriced } }, null],
    ['no guard', { guard: 'none' }, 'connectionUnguarded'],
    ['no guard, confirmed', { guard: 'none', command: confirmed('connectionUnguarded') }, null],
    [
      'no guard, something else confirmed',
      { guard: 'none', command: confirmed('priceNeedsConfirming') },
      'connectionUnguarded',
    ],
    ['a stream', { guard: 'stream' }, null],
    ['presumed HTTP/2', { guard: 'presumed' }, null],
  ])('%s', (_name, given, error) => {
    if (error === null) expect(offer(given).service.id).toBe('7');
    else expect(() => offer(given)).toThrow(expect.objectContaining({ name: error }) as Error);
  });

  test('the record keeps the dearer reading, or none where the price is unknown', () => {
    expect(offer({ unit: null }).quoted).toBe('200');
    expect(offer({}).quoted).toBe('0.2');
    expect(offer({ listed: { rate: null }, command: { shown: unpriced } }).quoted).toBeNull();
  });
});

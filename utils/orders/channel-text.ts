import { platformNames } from '../channels/platforms';
import { privateText } from '../i18n/private-text';
import { text } from '../i18n/text';
import type { Order } from './order';

/** Where orders are for, as plain text: "monstercat on Twitch", or what was typed without a platform. */
export const channelText = ({ platform, channel }: Pick<Order, 'platform' | 'channel'>): string =>
  platform === null
    ? privateText(channel)
    : text('ordersOnPlatform', privateText(channel), platformNames[platform] ?? platform);

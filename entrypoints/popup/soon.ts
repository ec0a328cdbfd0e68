// Asked for with the first view on the screen: the channel of the tab, and a new balance.
export { channelAt } from '@/utils/channels/channel';
export { platformNames } from '@/utils/channels/platforms';
export { sendCommand } from '@/utils/send-command';

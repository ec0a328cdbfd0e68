import { platformOfService } from '@/utils/services/service-platform';
import type { Draft } from '../draft';
import { findService, myChannels } from './catalogue';
import { ownChannel, readTypedAddress } from './order-link';

/**
 * The changes to the form after its link was typed: an address is read as the channel or the page that it names, and a
 * bare name that is a channel of the user's is that channel, which is not asked about again. `null` where it stays.
 */
export function readTyped({ platform, channel, service, sendAs }: Draft): Partial<Draft> | null {
  const address = readTypedAddress(platform, channel);
  if (address !== null) {
    const asAddress = address.platform === null ? sendAs : { ...sendAs, [service ?? '']: 'address' as const };
    return { ...address, hasNoChannel: false, sendAs: asAddress };
  }
  if (platform !== null) return null;
  const chosen = findService(service);
  const own = ownChannel(channel, myChannels.value, chosen && platformOfService(chosen));
  return own && { platform: own.platform, channel: own.name, hasNoChannel: false };
}

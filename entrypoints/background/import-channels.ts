import { NamedError } from '@/utils/errors';
import { isSameStated, readMyChannels, saveMyChannels, type MyChannel } from '@/utils/my-channels';
import { readApiKey } from './api-key';
import { inTurn } from './in-turn';

/** Most channels that are kept: the list is one stored value, read whole. */
const mostChannels = 5000;

/**
 * Adds the channels of a file that are not stated here yet, with the time at which they were stated there.
 * @throws NamedError `linkMalformed` when a name holds the key: it lies nowhere else.
 */
export const importChannels = (channels: MyChannel[]): Promise<void> =>
  inTurn('myChannels', async () => {
    const saved = await readApiKey();
    if (saved !== null && channels.some(({ name }) => name.includes(saved.key)))
      throw new NamedError('linkMalformed');
    const kept = await readMyChannels();
    for (const channel of channels) {
      if (kept.length < mostChannels && !kept.some((mine) => isSameStated(mine, channel))) kept.push(channel);
    }
    await saveMyChannels(kept);
  });

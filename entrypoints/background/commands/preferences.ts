import { NamedError } from '@/utils/errors';
import { isSameStated, readMyChannels, saveMyChannels, type MyChannel } from '@/utils/channels/my-channels';
import { readMarks, type MarkedServices } from '@/utils/services/service-marks';
import { readApiKey } from '../account/api-key';
import { changeMarks } from './change-marks';
import { inTurn } from '../locks';

/** Most channels that are kept: the list is one stored value, read whole. */
const mostChannels = 5000;

const addChannels = (channels: MyChannel[]): Promise<void> =>
  inTurn('myChannels', async () => {
    const kept = await readMyChannels();
    for (const channel of channels) {
      if (kept.length < mostChannels && !kept.some((mine) => isSameStated(mine, channel))) kept.push(channel);
    }
    await saveMyChannels(kept);
  });

const addMarks = (marks: MarkedServices): Promise<void> =>
  changeMarks((here) =>
    readMarks({
      favourite: [...here.favourite, ...marks.favourite],
      sendAddress: [...here.sendAddress, ...marks.sendAddress],
    }),
  );

/**
 * Adds the channels of a file that are not stated here yet, with the time at which they were stated there, and its marks
 * of services. Nothing that is here is changed.
 * @throws NamedError `linkMalformed` when a name holds the key: it lies nowhere else.
 */
export async function importKept(channels: MyChannel[], marks: MarkedServices | null): Promise<void> {
  const saved = await readApiKey();
  if (saved !== null && channels.some(({ name }) => name.includes(saved.key)))
    throw new NamedError('linkMalformed');
  if (channels.length > 0) await addChannels(channels);
  if (marks !== null) await addMarks(marks);
}

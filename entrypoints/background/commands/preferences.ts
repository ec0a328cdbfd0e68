import { browser } from 'wxt/browser';
import type { DeclaredChannel } from '@/utils/channels/declared-channel';
import { channelsKey, isSameDeclared, readMyChannels, type MyChannel } from '@/utils/channels/my-channels';
import { NamedError } from '@/utils/errors';
import { isLegible } from '@/utils/legible';
import {
  marksKey,
  readMarkedServices,
  readMarks,
  withMark,
  type MarkedServices,
  type ServiceMark,
} from '@/utils/services/service-marks';
import { changeAccount, type Account } from '../account/account';
import { inTurn } from '../locks';
import { requireKey } from './key-commands';

/** The list is one stored value, always read whole. */
const maxChannels = 5000;

export async function setRateUnit(unit: Account['setUnit']): Promise<void> {
  const { account } = await requireKey();
  await changeAccount(account, (known): Account => ({ ...known, setUnit: unit }));
}

const saveMyChannels = (channels: MyChannel[]): Promise<void> =>
  browser.storage.local.set({ [channelsKey]: channels });

export const changeChannels = (channel: DeclaredChannel, isMine: boolean): Promise<void> =>
  inTurn('myChannels', async () => {
    const others = (await readMyChannels()).filter((mine) => !isSameDeclared(mine, channel));
    await saveMyChannels(isMine ? [...others, { ...channel, statedAt: Date.now() }] : others);
  });

/** @throws NamedError `linkMalformed` when a person could not read the name. */
export async function declareChannel(channel: DeclaredChannel): Promise<void> {
  if (!isLegible(channel.name)) throw new NamedError('linkMalformed');
  await changeChannels(channel, true);
}

/** Changes the marks as they are stored now, so that of two changes at once none is lost. */
const changeMarks = (change: (marks: MarkedServices) => MarkedServices): Promise<void> =>
  inTurn(marksKey, async () => {
    await browser.storage.local.set({ [marksKey]: change(await readMarkedServices()) });
  });

export const markService = (mark: ServiceMark, service: string, isOn: boolean): Promise<void> =>
  changeMarks((marks) => withMark(marks, mark, service, isOn));

const addChannels = (channels: MyChannel[]): Promise<void> =>
  inTurn('myChannels', async () => {
    const kept = await readMyChannels();
    // An illegible name could pass for another.
    for (const channel of channels.filter(({ name }) => isLegible(name))) {
      if (kept.length < maxChannels && !kept.some((mine) => isSameDeclared(mine, channel)))
        kept.push(channel);
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
 * Adds a file's marks of services, and its channels that are not declared here yet, with the time of their declaration
 * there. Nothing here is changed.
 */
export async function importPreferences(channels: MyChannel[], marks: MarkedServices | null): Promise<void> {
  if (channels.length > 0) await addChannels(channels);
  if (marks !== null) await addMarks(marks);
}

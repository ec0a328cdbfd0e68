import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeTarget } from '@/entrypoints/popup/take-target';

const target = { address: 'https://www.twitch.tv/monstercat', at: 1000, isPrivate: false };
const { session } = fakeBrowser.storage;

describe('takeTarget', () => {
  beforeEach(() => session.set({ target }));

  it('takes a target once', async () => {
    expect(await takeTarget(await session.get('target'), 2000)).toEqual(target);
    expect(await takeTarget(await session.get('target'), 2000)).toBeNull();
  });

  it('removes one that is too old', async () => {
    expect(await takeTarget(await session.get('target'), 1_000_000)).toBeNull();
    expect(await session.get('target')).toEqual({});
  });
});

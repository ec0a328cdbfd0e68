import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenus, orderFromMenu } from '@/entrypoints/background/context-menu';
import { menuPatterns } from '@/utils/channels/menu-patterns';

type Info = Parameters<typeof orderFromMenu>[0];
type Tab = Parameters<typeof orderFromMenu>[1];

let entries: { id: string; title: string; contexts: string[] }[];
const openPopup = vi.fn(async () => undefined);
const createWindow = vi.fn(async () => ({}));

beforeEach(() => {
  entries = [];
  openPopup.mockReset().mockResolvedValue(undefined);
  createWindow.mockReset().mockResolvedValue({});
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => {
      entries = [];
    },
    create: (entry: (typeof entries)[number]) => {
      if (entries.some(({ id }) => id === entry.id))
        throw new Error(`Cannot create item with duplicate id ${entry.id}`);
      entries.push(entry);
    },
  });
  Object.assign(fakeBrowser.action, { openPopup });
  Object.assign(fakeBrowser.windows, { create: createWindow });
});

test('two entries are made, told apart by their words: one for pages, one for links', async () => {
  await createMenus();
  expect(entries).toMatchObject([
    { contexts: expect.arrayContaining(['page']), documentUrlPatterns: menuPatterns },
    { contexts: ['link'], targetUrlPatterns: menuPatterns },
  ]);
  expect(new Set(entries.map(({ title }) => title)).size).toBe(2);
});

test.each(['selection', 'image', 'video', 'audio', 'editable', 'frame'])(
  'the page’s entry is there over: %s',
  async (context) => {
    await createMenus();
    expect(entries[0]?.contexts).toContain(context);
  },
);

test('making them again, after an update, makes none twice', async () => {
  await createMenus();
  await createMenus();
  expect(entries).toHaveLength(2);
});

const target = async () => (await fakeBrowser.storage.session.get('target')).target;

describe('a click on an entry', () => {
  const pageUrl = 'https://www.twitch.tv/directory';
  const linkUrl = 'https://www.twitch.tv/monstercat';

  test.each([
    ['order-page', pageUrl],
    ['order-link', linkUrl],
  ])('%s keeps the address for the form', async (menuItemId, address) => {
    await orderFromMenu({ menuItemId, pageUrl, linkUrl } as Info, { incognito: false } as Tab);
    expect(await target()).toMatchObject({ address, isPrivate: false });
  });

  test('in a frame means the frame’s own page', async () => {
    await orderFromMenu({ menuItemId: 'order-page', pageUrl, frameUrl: linkUrl } as Info);
    expect(await target()).toMatchObject({ address: linkUrl });
  });

  test('in a private window says so', async () => {
    await orderFromMenu({ menuItemId: 'order-page', pageUrl } as Info, { incognito: true } as Tab);
    expect(await target()).toMatchObject({ isPrivate: true });
  });

  test('asks for the popup first, while the click still counts', async () => {
    const save = vi.spyOn(fakeBrowser.storage.session, 'set');
    await orderFromMenu({ menuItemId: 'order-page', pageUrl } as Info);
    expect(openPopup).toHaveBeenCalledBefore(save);
    expect(createWindow).not.toHaveBeenCalled();
  });

  test('opens a small window where the popup cannot be opened', async () => {
    openPopup.mockRejectedValue(new Error('no toolbar'));
    await orderFromMenu({ menuItemId: 'order-page', pageUrl } as Info);
    expect(createWindow).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup' }));
    expect(await target()).toMatchObject({ address: pageUrl });
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import type { NewsLine, Snapshot } from '@/utils/snapshot';

const sent: string[] = [];
vi.mock('@/utils/send-command', () => ({
  sendCommand: async ({ uuid }: { uuid: string }) => {
    sent.push(uuid);
    return { ok: true };
  },
}));

const line = (uuid: string, status = 'Completed'): NewsLine => ({
  uuid,
  service: 'Views',
  channel: 'monstercat',
  status,
  at: 0,
});

/** Each test has modules of its own: a popup lives once. */
async function openPopup(...lines: NewsLine[]) {
  vi.resetModules();
  const [news, seeing, { snapshot }, { view }] = await Promise.all([
    import('@/entrypoints/popup/news'),
    import('@/entrypoints/popup/see-news'),
    import('@/entrypoints/popup/snapshot'),
    import('@/entrypoints/popup/view'),
  ]);
  const publish = (...published: NewsLine[]) =>
    (snapshot.value = { news: published, lock: null } as unknown as Snapshot);
  publish(...lines);
  return {
    ...seeing,
    newsHere: news.newsHere,
    view,
    publish,
    shown: () => news.newsHere.value.map(({ uuid }) => uuid),
  };
}

beforeEach(() => void sent.splice(0));

it('counts as seen what the first view shows, and keeps it until the popup closes', async () => {
  const { countAsSeen, publish, shown } = await openPopup(line('a'));
  countAsSeen();
  await vi.waitFor(() => expect(sent).toEqual(['a']));
  publish();
  expect(shown()).toEqual(['a']);
  publish(line('b'));
  expect(shown()).toEqual(['b', 'a']);
  await vi.waitFor(() => expect(sent).toEqual(['a', 'b']));
});

it('counts nothing as seen while another view is open', async () => {
  const { countAsSeen, view } = await openPopup(line('a'));
  view.value = { name: 'order' };
  countAsSeen();
  expect(sent).toEqual([]);
  view.value = { name: 'home' };
  await vi.waitFor(() => expect(sent).toEqual(['a']));
});

it('tells an order again once it has ended, in one line', async () => {
  const { countAsSeen, publish, newsHere } = await openPopup(line('a', 'Placed'));
  countAsSeen();
  publish(line('a', 'Completed'));
  expect(newsHere.value.map(({ status }) => status)).toEqual(['Completed']);
  await vi.waitFor(() => expect(sent).toEqual(['a', 'a']));
});

it('has no news of an order whose end the user has looked at here', async () => {
  const { markSeen, shown } = await openPopup(line('a'), line('b'));
  markSeen('a');
  expect(shown()).toEqual(['b']);
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeTurn, type Urgency } from '@/entrypoints/background/panel/request-queue';

/** A request that ends when the test says so. */
function heldRequest(name: string, log: string[]) {
  const { promise, resolve } = Promise.withResolvers<string>();
  const request = vi.fn((signal: AbortSignal) => {
    log.push(`${name} begins`);
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
    return Promise.race([promise, aborted]);
  });
  return { request, end: () => resolve(name) };
}

const begun = (log: string[], count: number) => vi.waitFor(() => expect(log).toHaveLength(count));
const setTimes = (times: unknown) => fakeBrowser.storage.session.set({ requestTimes: times });
const countTimes = async () => {
  const { requestTimes } = await fakeBrowser.storage.session.get('requestTimes');
  return (requestTimes as number[] | undefined)?.length ?? 0;
};
const ok = async () => 'ok';

let log: string[];
beforeEach(() => {
  log = [];
});

describe('turns', () => {
  test('one request is under way at a time, in the order of asking', async () => {
    const [a, b] = [heldRequest('a', log), heldRequest('b', log)];
    const both = [takeTurn('click', a.request), takeTurn('click', b.request)];
    await begun(log, 1);
    expect(log).toEqual(['a begins']);
    a.end();
    await begun(log, 2);
    b.end();
    expect(await Promise.all(both)).toEqual(['a', 'b']);
  });

  test('a click goes before background requests that wait, and they still get their turn', async () => {
    const names = ['running', 'background', 'click'] as const;
    const [running, background, click] = names.map((name) => heldRequest(name, log)) as [
      ReturnType<typeof heldRequest>,
      ReturnType<typeof heldRequest>,
      ReturnType<typeof heldRequest>,
    ];
    const turns = [
      takeTurn('click', running.request),
      takeTurn('background', background.request),
      takeTurn('click', click.request),
    ];
    await begun(log, 1);
    running.end();
    click.end();
    background.end();
    await Promise.all(turns);
    expect(log).toEqual(['running begins', 'click begins', 'background begins']);
  });

  test('a click ends a background read that is running', async () => {
    const background = heldRequest('background', log);
    const turn = takeTurn('background', background.request);
    const ended = expect(turn).rejects.toMatchObject({ name: 'heldBack' });
    await begun(log, 1);
    expect(await takeTurn('click', ok)).toBe('ok');
    await ended;
  });

  test('nothing ends a click: neither another click nor the background', async () => {
    const click = heldRequest('add', log);
    const turn = takeTurn('click', click.request);
    await begun(log, 1);
    const others = [takeTurn('click', ok), takeTurn('background', ok)];
    expect(click.request.mock.calls[0]?.[0].aborted).toBe(false);
    click.end();
    expect(await turn).toBe('add');
    await Promise.all(others);
  });

  test.each(['click', 'background'] as const)('a %s that fails frees the turn', async (urgency) => {
    const failing = takeTurn(urgency, () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    expect(await takeTurn('background', ok)).toBe('ok');
  });
});

const times = (count: number, age = 1000) => Array.from({ length: count }, () => Date.now() - age);

describe('the limit of 30 a minute', () => {
  test.each<[string, () => unknown, Urgency, boolean]>([
    ['the 30th of the background is let through', () => times(29), 'background', true],
    ['the 31st is held back', () => times(30), 'background', false],
    ['a click is not held back', () => times(500), 'click', true],
    ['what is older than a minute does not count', () => times(30, 61_000), 'background', true],
    ['times in the future (clock set back) do not count', () => times(30, -5000), 'background', true],
    ['a damaged count is none', () => 'many', 'background', true],
    ['damaged times are none', () => [Date.now(), 'x', null], 'background', true],
  ])('%s', async (_name, stored, urgency, passes) => {
    await setTimes(stored());
    const turn = takeTurn(urgency, ok);
    if (passes) expect(await turn).toBe('ok');
    else await expect(turn).rejects.toMatchObject({ name: 'heldBack' });
  });

  test('a click is counted though it is not held back', async () => {
    await setTimes(times(29));
    await takeTurn('click', ok);
    expect(await countTimes()).toBe(30);
    await expect(takeTurn('background', ok)).rejects.toMatchObject({ name: 'heldBack' });
  });

  test('background requests that waited together do not pass the limit together', async () => {
    await setTimes(times(28));
    const turns = await Promise.allSettled(Array.from({ length: 5 }, () => takeTurn('background', ok)));
    expect(turns.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  test('an answer is not lost when the count cannot be saved', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA'));
    expect(await takeTurn('click', ok)).toBe('ok');
  });
});
